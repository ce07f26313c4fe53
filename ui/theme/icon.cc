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
  explicit TintedIcon(QByteArray svg) : svg_(std::move(svg)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const Tokens& t = CurrentTokens();
    const QColor colour = mode == QIcon::Disabled ? t.line : mode == QIcon::Selected ? t.on_accent : t.ink;
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
  QIconEngine* clone() const override { return new TintedIcon(svg_); }

 private:
  QByteArray svg_;
};

}  // namespace

QIcon Icon(const QString& name) {
  QFile file(":/icons/" + name + ".svg");
  const bool found = file.open(QIODevice::ReadOnly);
  Q_ASSERT_X(found, "Icon", qPrintable(name));
  return found ? QIcon(new TintedIcon(file.readAll())) : QIcon();
}

}  // namespace kinora::ui
