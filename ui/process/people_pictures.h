#pragma once

#include <QImage>
#include <QObject>
#include <map>
#include <string>
#include <vector>

#include "ui/session/background.h"
#include "ui/session/session.h"

namespace kinora::ui {

// Small pictures of the people whom a trial's 2D results show, so that "person 2" has a face in lists. Made beside the
// window when they are asked for, and kept until the trial has other results.
class PeoplePictures : public QObject {
  Q_OBJECT
 public:
  static constexpr int kHeightPx = 72;  // of a picture on the screen; made twice as large
  static constexpr std::size_t kMost = 12;

  struct Person {
    int number = 0;    // 0: person 1
    int pictures = 0;  // of the recordings, in which they were found
    QImage picture;    // null where no video can be read
  };

  PeoplePictures(Session& session, QObject* parent);

  // What is known of a trial's people; null while nothing is. Then, or where the results are others since, they are
  // looked for, and `arrived` comes.
  const std::vector<Person>* Of(const std::string& trial);

 Q_SIGNALS:
  void arrived(const std::string& trial);

 private:
  struct Known {
    std::string results;  // ids
    std::vector<Person> people;
  };
  void Look(const std::string& trial, const std::string& results);

  Session& session_;
  Background work_;
  std::string looked_for_;  // results
  std::map<std::string, Known> known_;
};

}  // namespace kinora::ui
