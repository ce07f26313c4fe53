#pragma once

#include <string>

namespace kinora {

// What a file says about where its numbers come from. All may be empty.
struct FileMetadata {
  std::string participant;
  std::string session;
  std::string trial;
  std::string condition;
  std::string source;      // recording and network, in words
  std::string program;     // "Kinora 0.1.0"
  std::string processing;  // a JSON object: stages, their options and models; goes into the provenance file as it is
};

}  // namespace kinora
