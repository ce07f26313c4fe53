#include "ui/process/people_pictures.h"

#include "projects/person_pictures.h"
#include "projects/trial_results.h"

namespace kinora::ui {
namespace {

QImage ImageOf(const Image& picture) {
  if (picture.empty()) return {};
  // A copy: the QImage would only look at the pixels.
  return QImage(picture.data(), picture.width(), picture.height(), static_cast<int>(picture.stride()),
                QImage::Format_RGB888)
      .copy();
}

}  // namespace

PeoplePictures::PeoplePictures(Session& session, QObject* parent) : QObject(parent), session_(session), work_(session) {
  connect(&session_, &Session::projectChanged, this, [this] {
    work_.Stop();
    known_.clear();
    looked_for_.clear();
  });
}

const std::vector<PeoplePictures::Person>* PeoplePictures::Of(const std::string& trial) {
  std::string results;
  session_.Guard([&] {
    const auto row = TrialById(session_.project(), trial);
    if (!row) return;
    const TrialResults now = CurrentResults(session_.project(), *row);
    if (!now.association.empty()) results = now.pose2d + now.association;
  });
  if (results.empty()) return nullptr;
  const auto known = known_.find(trial);
  if (known != known_.end() && known->second.results == results) return &known->second.people;
  Look(trial, results);
  return nullptr;
}

void PeoplePictures::Look(const std::string& trial, const std::string& results) {
  if (work_.running() && looked_for_ == results) return;
  looked_for_ = results;
  work_.Start(
      tr("Looking for the people"),
      [this, trial, results, folder = session_.project().folder()](const Job& job) -> Background::Finish {
        CaptureProject project = Background::OpenToRead(folder);
        auto people = std::make_shared<std::vector<Person>>();
        const auto row = TrialById(project, trial);
        if (!row) return {};
        for (const PersonPicture& one : PicturesOfPeople(project, *row, kMost, 2 * kHeightPx, job))
          people->push_back({static_cast<int>(one.number), static_cast<int>(one.pictures), ImageOf(one.picture)});
        return [this, trial, results, people] {
          known_[trial] = {results, *people};
          Q_EMIT arrived(trial);
        };
      });
}

}  // namespace kinora::ui
