#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

// Draws the icon's lines in the colour that the look gives to the button's state.
class TintedIcon final : public QIconEngine {
 public:
  TintedIcon(QByteArray svg, bool on_accent) : svg_(std::move(svg)), on_accent_(on_accent) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const Tokens& t = CurrentTokens();
    const QColor colour = mode == QIcon::Disabled                 ? t.line
                          : mode == QIcon::Selected || on_accent_ ? t.on_accent
                                                                  : t.ink;
    QByteArray tinted = svg_;
    QSvgRenderer renderer(tinted.replace("currentColor", colour.name().toLatin1()));
    renderer.render(painter, rect);
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, {{0, 0}, size}, mode, state);
    return pixmap;
  }
  QIconEngine* clone() const override { return new TintedIcon(svg_, on_accent_); }

 private:
  QByteArray svg_;
  bool on_accent_;
};

QIcon Load(const QString& name, bool on_accent) {
  QFile file(":/icons/" + name + ".svg");
  const bool found = file.open(QIODevice::ReadOnly);
  Q_ASSERT_X(found, "Icon", qPrintable(name));
  return found ? QIcon(new TintedIcon(file.readAll(), on_accent)) : QIcon();
}

}  // namespace

QIcon Icon(const QString& name) {
  return Load(name, false);
}

QIcon IconOnAccent(const QString& name) {
  return Load(name, true);
}

}  // namespace kinora::ui
