// Read by AddressSanitizer where this test is built with it: a reader that believes a damaged file's sizes asks for far
// more than any of these files needs.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
  return "max_allocation_size_mb=256";
}
