#include "ui/shell/command_palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/shell/commands.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kWidth = 560, kHeight = 420;
constexpr int kIcon = 18;
constexpr int kActionRole = Qt::UserRole;
constexpr int kKeyRole = Qt::UserRole + 1;

// The act, and its key at the right, where keys stand below each other.
class ActDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const QString key = index.data(kKeyRole).toString();
    QStyledItemDelegate::paint(painter, option, index);
    if (key.isEmpty()) return;
    const Tokens& tokens = CurrentTokens();
    painter->save();
    painter->setPen(option.state & QStyle::State_Selected ? tokens.on_accent : tokens.ink_soft);
    painter->drawText(option.rect.adjusted(0, 0, -kGapWide, 0), Qt::AlignRight | Qt::AlignVCenter, key);
    painter->restore();
  }

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const QString key = index.data(kKeyRole).toString();
    const int room = option->rect.width() - kIcon - 4 * kGap - option->fontMetrics.horizontalAdvance(key);
    option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room);
  }
};

// Keeps the place of an icon.
QIcon NoIcon() {
  QPixmap nothing(kIcon, kIcon);
  nothing.fill(Qt::transparent);
  return QIcon(nothing);
}

}  // namespace

int Fit(const QString& typed, const QString& text) {
  int fit = 1;
  const QString whole = text.toLower();
  for (const QString& word : typed.toLower().split(' ', Qt::SkipEmptyParts)) {
    const auto at = whole.indexOf(word);
    if (at < 0) return 0;
    const bool starts = at == 0 || !whole[at - 1].isLetterOrNumber();
    fit += starts ? 3 : 1;
  }
  return fit;
}

CommandPalette::CommandPalette(Commands& commands, QWidget* parent) : QDialog(parent, Qt::Popup), commands_(commands) {
  setObjectName("palette");
  setFixedSize(kWidth, kHeight);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGap, kGap, kGap, kGap);
  field_ = new QLineEdit(this);
  field_->setPlaceholderText(tr("What do you want to do?"));
  list_ = new QListWidget(this);
  list_->setUniformItemSizes(true);
  list_->setIconSize({kIcon, kIcon});
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setItemDelegate(new ActDelegate(list_));
  column->addWidget(field_);
  column->addWidget(list_, 1);
  field_->installEventFilter(this);
  connect(field_, &QLineEdit::textChanged, this, &CommandPalette::Fill);
  connect(field_, &QLineEdit::returnPressed, this, &CommandPalette::RunCurrent);
  connect(list_, &QListWidget::itemClicked, this, &CommandPalette::RunCurrent);
  Fill();
  field_->setFocus();
  if (parent) move(parent->mapToGlobal(QPoint((parent->width() - kWidth) / 2, 60)));
}

void CommandPalette::Fill() {
  list_->clear();
  std::vector<std::pair<int, QAction*>> fits;
  for (QAction* action : commands_.InGroups()) {
    const int fit = Fit(field_->text(), Commands::GroupOf(action) + " " + action->text());
    if (fit > 0) fits.emplace_back(action->isEnabled() ? fit : fit - 100, action);
  }
  std::stable_sort(fits.begin(), fits.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [fit, action] : fits) {
    QString text = Commands::GroupOf(action) + ": " + action->text();
    const QString why_not = Commands::ReasonOf(action);
    if (!why_not.isEmpty()) text += QStringLiteral(" — ") + why_not;
    auto* item = new QListWidgetItem(action->icon().isNull() ? NoIcon() : action->icon(), text, list_);
    item->setToolTip(text);
    item->setData(kKeyRole, action->shortcut().toString(QKeySequence::NativeText));
    item->setData(kActionRole, QVariant::fromValue<QObject*>(action));
    if (!action->isEnabled()) item->setForeground(CurrentTokens().ink_soft);
  }
  if (fits.empty()) {
    auto* nothing =
        new QListWidgetItem(tr("No act is called so. Try a word of what it does, such as swap or export."), list_);
    nothing->setFlags(Qt::NoItemFlags);
  }
  list_->setCurrentRow(0);
}

void CommandPalette::RunCurrent() {
  QListWidgetItem* item = list_->currentItem();
  if (item == nullptr) return;
  auto* action = qobject_cast<QAction*>(item->data(kActionRole).value<QObject*>());
  if (action == nullptr || !action->isEnabled()) return;
  accept();
  action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == field_ && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step != 0 && list_->count() > 0) {
      list_->setCurrentRow((list_->currentRow() + step + list_->count()) % list_->count());
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

}  // namespace kinora::ui
