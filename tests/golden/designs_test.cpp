// The shipped designs of the certificate.
#include <catch2/catch.hpp>
