#pragma once

#include <cstddef>
#include <vector>

#include "core/media/image.h"
#include "core/util/job.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// What somebody who may be analysed looks like: "person 2" is number 1.
struct PersonPicture {
  std::size_t number = 0;    // as PersonChoiceOptions::index counts
  std::size_t pictures = 0;  // in which they were found, over all cameras
  Image picture;             // cut out of a recording, upright; empty where no video can be read
};

// The people that the trial's current 2D results show, those in most pictures first, at most `most`; nobody where there
// are none yet. Each is cut out, with some room around, of the picture in which they are large, whole and surely seen,
// and made `height_px` high. Opens videos and decodes a picture for each person: for a thread of its own.
std::vector<PersonPicture> PicturesOfPeople(CaptureProject& project, const Trial& trial, std::size_t most,
                                            int height_px, const Job& job = {});

}  // namespace kinora
