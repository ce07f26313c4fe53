#pragma once

#include <QString>
#include <string_view>

namespace kinora::ui {

// What code below ui says, in the window's language; English where no translation is known. Such texts are English in
// memory, in the store, in files and on the command line, and are translated here, where they are shown. See Sentences.

// A sentence or a part of one: "cam02 saw nobody in 12 pictures", "right knee".
QString Shown(std::string_view english);
QString Shown(const QString& english);
// What goes by an identifier: an option, an angle, a joint. "knee_flexion" is "Knee flexion".
QString ShownName(const QString& identifier);
QString ShownName(std::string_view identifier);
// A choice of an option: "from_feet" is "from feet".
QString ShownChoice(const QString& identifier);
// "cameras", "deg"
QString ShownUnit(const QString& unit);

}  // namespace kinora::ui
