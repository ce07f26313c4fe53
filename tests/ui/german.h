#pragma once

#include <QLocale>

namespace kinora::test {

// The desktop speaks German while this lives; windows are made after it and gone before it.
class German {
 public:
  German();
  ~German();
  German(const German&) = delete;
  German& operator=(const German&) = delete;

 private:
  QLocale before_;
};

}  // namespace kinora::test
