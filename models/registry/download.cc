#include "models/registry/download.h"

#include <curl/curl.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "core/util/error.h"

namespace kinora {
namespace {

struct Transfer {
  const Job& job;
  const std::string& what;
  std::FILE* file = nullptr;
};

std::size_t Write(char* data, std::size_t size, std::size_t count, void* user) {
  return std::fwrite(data, size, count, static_cast<Transfer*>(user)->file);
}

int Progress(void* user, curl_off_t total, curl_off_t done, curl_off_t, curl_off_t) {
  const auto* transfer = static_cast<Transfer*>(user);
  transfer->job.Report(transfer->what, static_cast<double>(done), static_cast<double>(total));
  return transfer->job.StopRequested() ? 1 : 0;
}

void SetOptions(CURL* curl, const std::string& url, Transfer& transfer) {
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https,http,file");
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "https,http");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(curl, CURLOPT_MAXREDIRS, 10L);
  curl_easy_setopt(curl, CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 20L);
  // A connection that stays silent for half a minute is dead.
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, 30L);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "kinora");
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, Write);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, Progress);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &transfer);
}

}  // namespace

void Download(const std::string& url, const std::filesystem::path& file, const std::string& what, const Job& job) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
  if (ready != CURLE_OK || !curl) throw Error(ErrorKind::kInternal, "libcurl does not start");
  std::filesystem::path part = file;
  part += ".part";
  Transfer transfer{job, what, std::fopen(part.c_str(), "wb")};
  if (!transfer.file)
    throw Error(ErrorKind::kFile, std::string("the file cannot be written: ") + std::strerror(errno), part.string(),
                "check that the folder may be written to");
  SetOptions(curl.get(), url, transfer);
  const CURLcode code = curl_easy_perform(curl.get());
  const bool closed = std::fclose(transfer.file) == 0;
  if (code == CURLE_OK && closed) {
    std::filesystem::rename(part, file);
    return;
  }
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  job.CheckStop();
  if (code == CURLE_WRITE_ERROR || (code == CURLE_OK && !closed))
    throw Error(ErrorKind::kFile, "the download cannot be written: the disk may be full", part.string(),
                "make room and try again");
  throw Error(ErrorKind::kFile, std::string("the download failed: ") + curl_easy_strerror(code), url,
              "check the connection and try again");
}

}  // namespace kinora
