// Who is who in a camera: people chosen and exchanged on the Review page.

#include <QCursor>
#include <QMenu>

#include "projects/review/people_in_picture.h"
#include "ui/review/overlay_builder.h"
#include "ui/review/review_page.h"
#include "ui/video/video_cell.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {

QString ReviewPage::NameOfAthlete(std::size_t athlete) const {
  return AthleteName(model_.review().trial(), athlete);
}

// The episode in hand where it says that this camera sees somebody else; else the range; else from here on.
PictureRange ReviewPage::IdentityRange() const {
  const std::size_t camera = model_.camera();
  const auto& episode = model_.episode();
  if (session_.cursor().range()) return model_.RangeInCamera(camera);
  if (episode && episode->cause == EpisodeCause::kIdentity && episode->camera == camera)
    return {.camera = camera, .first_pts_ns = episode->first_pts_ns, .last_pts_ns = episode->last_pts_ns};
  return model_.ToTheEnd(camera);
}

void ReviewPage::BecomeAthlete(std::size_t athlete, const PersonInPicture& person, const PictureRange& range) {
  model_.Act([&](TrialReview& review) {
    return person.athlete ? review.SwapIdentities(athlete, *person.athlete, range)
                          : review.AssignPerson(athlete, range, person.track);
  });
}

// The athlete is the other person; where several others are seen, a menu asks who.
void ReviewPage::SwapIdentity() {
  const std::size_t camera = model_.camera(), athlete = model_.athlete();
  std::vector<PersonInPicture> others = PeopleInPicture(model_.review(), camera, model_.PtsAtCursor(camera));
  std::erase_if(others, [athlete](const PersonInPicture& person) { return person.athlete == athlete; });
  if (others.empty()) {
    // Two athletes can change places in pictures that follow, though this one shows none of them.
    if (model_.review().athletes() != 2) return session_.Say(Info(tr("Nobody else is seen in this picture.")));
    return BecomeAthlete(athlete, {.track = -1, .athlete = 1 - athlete, .box = {}}, IdentityRange());
  }
  if (others.size() == 1) return BecomeAthlete(athlete, others.front(), IdentityRange());
  auto* menu = new QMenu(this);
  menu->setObjectName("who");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addSection(tr("Who is %1, from left to right?").arg(NameOfAthlete(athlete)));
  int stranger = 0;
  for (const PersonInPicture& other : others) {
    const QString name = other.athlete ? NameOfAthlete(*other.athlete) : tr("somebody else %1").arg(++stranger);
    menu->addAction(name, this,
                    [this, athlete, other, range = IdentityRange()] { BecomeAthlete(athlete, other, range); });
  }
  menu->popup(QCursor::pos());
}

// A click beside the points: on another athlete chooses them; on somebody else asks who that is.
void ReviewPage::PersonClicked(int cell, const QPointF& stored_px) {
  const auto camera = camera_of_cell_[static_cast<std::size_t>(cell)];
  const auto shown = videos_->shown(cell);
  if (!model_.loaded() || !camera || !shown || !overlays_) return;
  const std::int64_t pts_ns = PtsOfPicture(model_.review().trial(), *camera, shown->pts_ns);
  const auto person =
      PersonUnder(PeopleInPicture(model_.review(), *camera, pts_ns), Eigen::Vector2d(stored_px.x(), stored_px.y()));
  if (!person) return;
  if (person->athlete) return model_.SetAthlete(*person->athlete);
  if (!session_.read_only()) AskWho(*camera, pts_ns, *person);
}

void ReviewPage::AskWho(std::size_t camera, std::int64_t pts_ns, const PersonInPicture& person) {
  auto* menu = new QMenu(this);
  menu->setObjectName("who");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto add = [&](std::size_t athlete, const QString& text, const PictureRange& range) {
    menu->addAction(text.arg(NameOfAthlete(athlete)), this,
                    [this, athlete, person, range] { BecomeAthlete(athlete, person, range); });
  };
  for (std::size_t athlete = 0; athlete < model_.review().athletes(); ++athlete) {
    if (athlete > 0) menu->addSeparator();
    PictureRange onwards = model_.ToTheEnd(camera);
    onwards.first_pts_ns = pts_ns;
    add(athlete, tr("This is %1 from here on"), onwards);
    if (session_.cursor().range()) add(athlete, tr("This is %1 in the range"), model_.RangeInCamera(camera));
    add(athlete, tr("This is %1 in this picture"), {.camera = camera, .first_pts_ns = pts_ns, .last_pts_ns = pts_ns});
  }
  menu->popup(QCursor::pos());
}

}  // namespace kinora::ui
