#pragma once

#include <vector>

#include "projects/video_intake.h"
#include "ui/session/session.h"

namespace kinora::ui {

// Says what is to be known of videos that were taken into the project: other rates, lengths, pictures that are not
// there, one recording as two cameras.
void SayTaken(Session& session, const std::vector<TakenTrial>& taken);

}  // namespace kinora::ui
