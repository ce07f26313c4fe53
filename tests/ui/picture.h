#pragma once

#include <QImage>
#include <QString>

class QWidget;

namespace kinora::test {

// Where KINORA_SHOTS names a folder, saves a picture there for people to look at; else does nothing.
void SaveShot(const QImage& picture, const QString& name);
void SaveShot(QWidget& widget, const QString& name);
// The same in both looks: NAME and NAME_light.
void SaveShots(QWidget& widget, const QString& name);

// Pixels of a colour, within `slack` per channel.
int CountColour(const QImage& picture, const QColor& colour, int slack = 24);

// Mean absolute difference per channel (0 … 255) from tests/data/ui/<name>.png, after both were made `shrink` times
// smaller, so that a driver's choice of a pixel counts little. Writes the picture beside the test's output as
// <name>.new.png and returns infinity where there is no baseline or its size differs; writes it too where the
// difference is above `limit`. KINORA_NEW_BASELINES=1 stores the picture as the baseline.
double DifferenceFromBaseline(const QImage& picture, const QString& name, double limit, int shrink = 4);

}  // namespace kinora::test
