#pragma once

#include <QColor>
#include <QPolygonF>
#include <QString>
#include <compare>
#include <optional>
#include <vector>

#include "core/motion/keypoint_set.h"
#include "core/motion/keypoints2d.h"

namespace kinora::ui {

// One point of one person of a CellOverlay.
struct JointRef {
  int person = 0;  // in CellOverlay::people
  int point = 0;   // in that person's keypoint set
  bool operator==(const JointRef&) const = default;
};

// What a video cell draws over its picture; all places in pixels of the stored, unrotated picture. The owner fills it
// for the picture that is shown, the cell draws it and lets its points be picked.
struct CellOverlay {
  struct Person {
    const KeypointSet* set = nullptr;
    Keypoints2D keypoints;
    QString label;                 // at the head; may be empty
    bool active = true;            // others are drawn thinner and cannot be picked
    std::vector<int> unused = {};  // points that 3D does not take from this camera, since a person said so: crossed out
  };
  // A 3D skeleton seen by this camera: thin and dashed.
  struct Reprojected {
    const KeypointSet* set = nullptr;
    Keypoints2D keypoints;
  };
  // An epipolar line, bent as the lens bends it; `camera` says whose.
  struct Line {
    QPolygonF points;
    QString camera;
    QColor colour;  // invalid: the accent
  };
  struct Box {
    BoxPx box;
    QString label;
    bool chosen = false;  // the athlete's: drawn strongly
  };

  std::vector<Person> people;
  std::vector<Reprojected> reprojected;
  std::vector<Line> lines;
  std::vector<Box> boxes;
  std::optional<JointRef> selected;

  // The point, where there is one of that number; missing ones too.
  const Keypoint2D* Find(const JointRef& joint) const;
  // "left knee": by the common vocabulary, else the set's own name.
  QString NameOf(const JointRef& joint) const;
  // The nearest point of an active person within a distance; missing ones are not there to be picked.
  std::optional<JointRef> Nearest(const QPointF& stored_px, double within_px) const;
};

}  // namespace kinora::ui
