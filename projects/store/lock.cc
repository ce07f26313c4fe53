#include "projects/store/lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "projects/store/uuid.h"

namespace kinora {
namespace {

constexpr off_t kOwnerByte = 0;
constexpr off_t kWorkerByte = 1;

bool LockByte(int descriptor, off_t byte) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = byte;
  lock.l_len = 1;
  return fcntl(descriptor, F_OFD_SETLK, &lock) == 0;
}

bool IsLocked(int descriptor, off_t byte) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = byte;
  lock.l_len = 1;
  return fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

std::string ReadAll(int descriptor) {
  std::array<char, 512> buffer{};
  const ssize_t size = pread(descriptor, buffer.data(), buffer.size(), 0);
  return size > 0 ? std::string(buffer.data(), static_cast<std::size_t>(size)) : std::string();
}

// The file's two lines: a description of the owner, and its token.
std::string Line(const std::string& text, int number) {
  std::size_t begin = 0;
  for (; number > 0; --number) {
    begin = text.find('\n', begin);
    if (begin == std::string::npos) return {};
    ++begin;
  }
  return text.substr(begin, text.find('\n', begin) - begin);
}

std::string DescribeThisProcess() {
  std::array<char, 256> host{};
  gethostname(host.data(), host.size() - 1);
  return fmt::format("{}, process {} on {}", program_invocation_short_name, getpid(), host.data());
}

}  // namespace

ProjectLock::ProjectLock(const std::filesystem::path& project_file, const std::string& owner_token) {
  const std::string file = project_file.string() + ".lock";
  descriptor_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) {
    reason_ = fmt::format("its folder cannot be written to ({})", std::strerror(errno));
    return;
  }
  owner_token.empty() ? BecomeOwner() : BecomeWorker(owner_token);
}

ProjectLock::~ProjectLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

void ProjectLock::BecomeOwner() {
  if (!LockByte(descriptor_, kOwnerByte)) {
    const std::string owner = Line(ReadAll(descriptor_), 0);
    reason_ = owner.empty() ? "another program has it open" : fmt::format("another program has it open ({})", owner);
    return;
  }
  if (IsLocked(descriptor_, kWorkerByte)) {
    reason_ = "a worker of a former session is still writing to it";
    return;
  }
  token_ = NewUuid();
  const std::string text = DescribeThisProcess() + "\n" + token_ + "\n";
  // Only the message to the next program hangs on this text: a full disk must not keep anybody out.
  if (ftruncate(descriptor_, 0) == 0) {
    [[maybe_unused]] const ssize_t written = pwrite(descriptor_, text.data(), text.size(), 0);
  }
  held_ = true;
}

void ProjectLock::BecomeWorker(const std::string& owner_token) {
  if (!IsLocked(descriptor_, kOwnerByte) || Line(ReadAll(descriptor_), 1) != owner_token) {
    reason_ = "the program that started this worker has closed it";
    return;
  }
  if (!LockByte(descriptor_, kWorkerByte)) {
    reason_ = "another worker is writing to it";
    return;
  }
  token_ = owner_token;
  held_ = true;
}

}  // namespace kinora
