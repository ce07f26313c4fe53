#include "ui/shell/key_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/shell/command_palette.h"
#include "ui/shell/commands.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

enum Column { kGroup, kAct, kKey, kColumns };
constexpr int kWidth = 680, kHeight = 600, kLeastKeyWidth = 100;
constexpr int kActionRole = Qt::UserRole;

QAction* ActionOf(const QTableWidgetItem* item) {
  return qobject_cast<QAction*>(item->data(kActionRole).value<QObject*>());
}

QString KeysOf(const QAction* action) {
  QStringList keys;
  for (const QKeySequence& key : action->shortcuts()) keys << key.toString(QKeySequence::NativeText);
  return keys.join(QObject::tr(" or "));
}

QString Taken(const QKeySequence& key, const QAction& owner) {
  return KeyList::tr("%1 is the key of “%2”: change that one first.")
      .arg(key.toString(QKeySequence::NativeText), owner.text());
}

}  // namespace

KeyList::KeyList(Commands& commands, QWidget* parent) : QDialog(parent), commands_(commands) {
  setWindowTitle(tr("Keys"));
  setObjectName("keys");
  resize(kWidth, kHeight);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGapLarge, kGapLarge, kGapLarge, kGapLarge);
  auto* filter = new QLineEdit(this);
  filter->setPlaceholderText(tr("Search acts"));
  table_ = new QTableWidget(0, kColumns, this);
  table_->setHorizontalHeaderLabels({tr("Where"), tr("Act"), tr("Key")});
  table_->horizontalHeader()->setSectionResizeMode(kGroup, QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(kAct, QHeaderView::Stretch);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->horizontalHeader()->setSectionResizeMode(kKey, QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setMinimumSectionSize(kLeastKeyWidth);
  table_->setWordWrap(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
  table_->setShowGrid(false);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  auto* hint = new QLabel(
      tr("Enter or a double click on a row, then the new key. Del gives it the key as delivered again."), this);
  hint->setProperty("kind", "soft");
  hint->setWordWrap(true);
  hint->setObjectName("hint");
  auto* reset = new QPushButton(tr("All keys as delivered"), this);
  auto* close = new QPushButton(tr("Close"), this);
  for (QPushButton* button : {reset, close}) button->setAutoDefault(false);  // Enter belongs to the rows
  auto* foot = new QHBoxLayout;
  foot->addWidget(hint, 1);
  foot->addWidget(reset);
  foot->addWidget(close);
  column->addWidget(filter);
  column->addWidget(table_, 1);
  column->addLayout(foot);
  connect(filter, &QLineEdit::textChanged, this, &KeyList::Fill);
  connect(table_, &QTableWidget::cellActivated, this, &KeyList::Change);
  auto* deliver = new QShortcut(QKeySequence::Delete, table_, nullptr, nullptr, Qt::WidgetShortcut);
  connect(deliver, &QShortcut::activated, this, [this] {
    if (table_->currentRow() >= 0) Deliver(table_->currentRow());
  });
  connect(reset, &QPushButton::clicked, this, [this, filter] {
    for (QAction* action : commands_.All()) commands_.ResetKeys(action);
    Fill(filter->text());
  });
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  Fill({});
}

void KeyList::Fill(const QString& filter) {
  table_->setRowCount(0);
  for (QAction* action : commands_.InGroups()) {
    const QString where = Commands::GroupOf(action);
    if (Fit(filter, where + " " + action->text() + " " + KeysOf(action)) == 0) continue;
    const int row = table_->rowCount();
    table_->insertRow(row);
    table_->setItem(row, kGroup, new QTableWidgetItem(where));
    auto* act = new QTableWidgetItem(action->text());
    act->setData(kActionRole, QVariant::fromValue<QObject*>(action));
    act->setToolTip(action->statusTip());
    table_->setItem(row, kAct, act);
    auto* key = new QTableWidgetItem(KeysOf(action));
    key->setToolTip(tr("Enter or double click to change it"));
    table_->setItem(row, kKey, key);
  }
}

void KeyList::Change(int row) {
  QAction* action = ActionOf(table_->item(row, kAct));
  auto* edit = new QKeySequenceEdit(action->shortcut(), table_);
  table_->setCellWidget(row, kKey, edit);
  edit->setFocus();
  connect(edit, &QKeySequenceEdit::editingFinished, this, [this, edit, action, row] {
    const QKeySequence key = edit->keySequence();
    const QAction* owner = key.isEmpty() ? nullptr : commands_.Owner(key, action);
    auto* hint = findChild<QLabel*>("hint");
    if (owner != nullptr) {
      hint->setText(Taken(key, *owner));
    } else {
      commands_.SetKeys(action, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
      hint->setText({});
    }
    table_->item(row, kKey)->setText(KeysOf(action));
    table_->removeCellWidget(row, kKey);
    table_->setFocus();
  });
}

void KeyList::Deliver(int row) {
  QAction* action = ActionOf(table_->item(row, kAct));
  const QList<QKeySequence> before = action->shortcuts();
  commands_.ResetKeys(action);
  QString taken;
  for (const QKeySequence& key : action->shortcuts()) {
    const QAction* owner = commands_.Owner(key, action);
    if (owner != nullptr && taken.isEmpty()) taken = Taken(key, *owner);
  }
  findChild<QLabel*>("hint")->setText(taken);
  if (!taken.isEmpty()) commands_.SetKeys(action, before);
  table_->item(row, kKey)->setText(KeysOf(action));
}

}  // namespace kinora::ui
