#pragma once

#include <QWidget>
#include <functional>

#include "projects/record_edits.h"
#include "projects/records.h"
#include "projects/videos.h"
#include "ui/session/session.h"

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace kinora::ui {

// The right side of the Project page: one participant, session, trial or video, with what can be changed about it.
// Changes are stored when a field is left.
class Details : public QWidget {
  Q_OBJECT
 public:
  Details(Session& session, QWidget* parent);

  void ShowNothing();
  void ShowParticipant(const Participant& participant);
  void ShowSession(const kinora::Session& session, const QString& participant);
  void ShowTrial(const Trial& trial);
  void ShowRemoved(const RemovalFacts& facts);
  void ShowBin(std::int64_t bytes);
  void ShowVideo(const Video& video, const VideoLocation& location);

 Q_SIGNALS:
  void addVideosWanted();
  void bringBackWanted();  // what is shown
  void emptyWanted();
  void locateWanted(const kinora::Video& video);
  void reviewWanted(const std::string& trial);
  void calibrationWanted();
  void processWanted();

 private:
  QVBoxLayout* Begin(const QString& title);
  void AddFact(const QString& name, const QString& value);
  void AddField(const char* object, const QString& name, const QString& value,
                std::function<void(const QString&)> store);
  void AddMeasure(const char* object, const QString& name, const QString& unit, int decimals,
                  std::optional<double> value, std::function<void(std::optional<double>)> store);
  QPushButton* AddButton(const QString& text, const QString& icon, std::function<void()> run, bool main = false);
  void AddVideosButton(bool main = false);
  void AddLocateButton(const Video& video);
  void End();

  Session& session_;
  QWidget* content_ = nullptr;
  QScrollArea* area_ = nullptr;  // long names in large letters
  QVBoxLayout* column_ = nullptr;
};

}  // namespace kinora::ui
