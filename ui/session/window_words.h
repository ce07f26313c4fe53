#pragma once

#include <QString>
#include <string_view>

namespace kinora::ui {

// What an error or a note from below the window says, as a sentence of its own in the window's language, which names
// pages and buttons where the text names the command line: "add them with `kinora-cli add-videos`" becomes "Add them on
// the Project page."
QString InWindowWords(std::string_view text);

}  // namespace kinora::ui
