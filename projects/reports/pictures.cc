#include "projects/reports/pictures.h"

#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QSaveFile>
#include <QString>
#include <cstring>

#include "core/util/error.h"
#include "projects/reports/canvas.h"

namespace kinora::reports {
namespace {

QString PathOf(const std::filesystem::path& file) {
  return QFile::decodeName(file.c_str());
}

}  // namespace

void WritePicture(const Image& image, const std::filesystem::path& file) {
  QSaveFile out(PathOf(file));
  const QByteArray format = QString::fromStdString(file.extension().string()).mid(1).toLower().toLatin1();
  bool written = out.open(QIODevice::WriteOnly);
  if (written) {
    QImageWriter writer(&out, format.isEmpty() ? QByteArray("png") : format);
    written = writer.write(CanvasOf(image)) && out.commit();
    if (!written && writer.error() == QImageWriter::UnsupportedFormatError)
      throw Error(ErrorKind::kUser, "a picture cannot be written in the format \"" + format.toStdString() + "\"",
                  file.string(), "choose a name that ends in .png or .jpg");
  }
  if (!written)
    throw Error(ErrorKind::kFile, "the picture cannot be written: " + out.errorString().toStdString(), file.string(),
                "check the folder's permissions and the space left on the disk");
}

Image ReadPicture(const std::filesystem::path& file) {
  QImageReader reader(PathOf(file));
  QImage read = reader.read();
  if (read.isNull())
    throw Error(ErrorKind::kFile, "the picture cannot be read: " + reader.errorString().toStdString(), file.string(),
                "check that it exists and is a PNG or JPEG picture");
  read.convertTo(QImage::Format_RGB888);
  Image image(read.width(), read.height());
  for (int y = 0; y < image.height(); ++y) std::memcpy(image.Row(y), read.constScanLine(y), image.stride());
  return image;
}

}  // namespace kinora::reports
