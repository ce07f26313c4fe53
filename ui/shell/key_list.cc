#include "ui/shell/key_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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
  auto* hint = new QLabel(tr("Double click a row, press the new key, and leave the field."), this);
  hint->setProperty("kind", "soft");
  hint->setWordWrap(true);
  hint->setObjectName("hint");
  auto* reset = new QPushButton(tr("All keys as delivered"), this);
  auto* close = new QPushButton(tr("Close"), this);
  close->setDefault(true);
  auto* foot = new QHBoxLayout;
  foot->addWidget(hint, 1);
  foot->addWidget(reset);
  foot->addWidget(close);
  column->addWidget(filter);
  column->addWidget(table_, 1);
  column->addLayout(foot);
  connect(filter, &QLineEdit::textChanged, this, &KeyList::Fill);
  connect(table_, &QTableWidget::cellDoubleClicked, this, &KeyList::Change);
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
    key->setToolTip(tr("Double click to change it"));
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
      hint->setText(tr("%1 is the key of “%2”: change that one first.")
                        .arg(key.toString(QKeySequence::NativeText), owner->text()));
    } else {
      commands_.SetKeys(action, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
      hint->setText({});
    }
    table_->item(row, kKey)->setText(KeysOf(action));
    table_->removeCellWidget(row, kKey);
  });
}

}  // namespace kinora::ui
