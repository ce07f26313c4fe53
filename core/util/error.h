#pragma once

#include <exception>
#include <string>

namespace kinora {

// Who can do something about it. The command line's exit codes follow: user and file 2, device 3, internal 1.
enum class ErrorKind { kUser, kFile, kDevice, kInternal };

// The one error of the program. Every text is a plain sentence for a person who is no programmer:
//   message  what happened                       "cam02.mp4 is 1080 pixels wide, its calibration says 1088"
//   where    the file, camera, frame or field    "/data/trial1/cam02.mp4"
//   remedy   what to do next                     "choose how the picture was changed: --fit cam02=letterbox"
// `where` and `remedy` may be empty only where there is truly nothing to say. A cancelled job is not an error:
// see Cancelled in job.h.
class Error : public std::exception {
 public:
  Error(ErrorKind kind, std::string message, std::string where = {}, std::string remedy = {});

  ErrorKind kind() const { return kind_; }
  const std::string& message() const { return message_; }
  const std::string& where() const { return where_; }
  const std::string& remedy() const { return remedy_; }

  // "message (where): remedy", one line, line breaks replaced by spaces.
  const char* what() const noexcept override { return line_.c_str(); }

 private:
  ErrorKind kind_;
  std::string message_;
  std::string where_;
  std::string remedy_;
  std::string line_;
};

// 0 is success and 130 a cancelled job; this gives the rest.
int ExitCode(ErrorKind kind);

}  // namespace kinora
