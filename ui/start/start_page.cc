#include "ui/start/start_page.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kActsWidth = 300, kRecentWidth = 460, kIcon = 20;
constexpr int kFolderRole = Qt::UserRole;

QPushButton* ButtonFor(QAction* action, bool main, QWidget* parent) {
  auto* button = new QPushButton(main ? QIcon() : action->icon(), action->text(), parent);
  button->setObjectName(action->objectName());
  button->setToolTip(action->toolTip());
  if (main) button->setProperty("kind", "main");
  QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
  QObject::connect(action, &QAction::changed, button, [button, action] {
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->toolTip());
  });
  button->setEnabled(action->isEnabled());
  return button;
}

}  // namespace

StartPage::StartPage(Session& session, Commands& commands, QWidget* parent) : QWidget(parent), session_(session) {
  auto* acts = new QVBoxLayout;
  auto* title = new QLabel(tr("Kinora"), this);
  title->setProperty("kind", "title");
  auto* subtitle = new QLabel(tr("Markerless motion analysis from calibrated videos"), this);
  subtitle->setProperty("kind", "soft");
  subtitle->setWordWrap(true);
  acts->addWidget(title);
  acts->addWidget(subtitle);
  acts->addSpacing(kGapLarge);
  auto* make = ButtonFor(commands.Find("project.new"), true, this);
  acts->addWidget(make);
  setFocusProxy(make);
  acts->addWidget(ButtonFor(commands.Find("project.open"), false, this));
  acts->addWidget(ButtonFor(commands.Find("project.sample"), false, this));
  auto* drop = new QLabel(tr("Or drop a project folder, or videos, onto this window."), this);
  drop->setProperty("kind", "soft");
  drop->setWordWrap(true);
  acts->addSpacing(kGap);
  acts->addWidget(drop);
  acts->addStretch(1);

  auto* lately = new QVBoxLayout;
  auto* heading = new QLabel(tr("Recent projects"), this);
  heading->setProperty("kind", "heading");
  recent_ = new QListWidget(this);
  recent_->setObjectName("recent");
  recent_->setFixedWidth(kRecentWidth);
  recent_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  recent_->setIconSize({kIcon, kIcon});
  recent_->setSpacing(kGapTiny / 2);
  no_recent_ = new QLabel(tr("Projects that you open will be listed here."), this);
  no_recent_->setProperty("kind", "soft");
  lately->addWidget(heading);
  lately->addWidget(no_recent_);
  lately->addWidget(recent_, 1);
  lately->addStretch(0);
  connect(recent_, &QListWidget::itemActivated, this,
          [this](const QListWidgetItem* item) { session_.Open(item->data(kFolderRole).toString().toStdString()); });
  connect(recent_, &QListWidget::itemClicked, this,
          [this](const QListWidgetItem* item) { session_.Open(item->data(kFolderRole).toString().toStdString()); });

  recent_->setContextMenuPolicy(Qt::ActionsContextMenu);
  forget_ = new QAction(Icon("x"), tr("Remove from this list"), recent_);
  forget_->setObjectName("forget");
  forget_->setShortcut(QKeySequence::Delete);
  forget_->setShortcutContext(Qt::WidgetShortcut);
  forget_->setToolTip(tr("The project stays on the disk"));
  recent_->addAction(forget_);
  connect(forget_, &QAction::triggered, this, [this] {
    const QListWidgetItem* item = recent_->currentItem();
    if (item == nullptr) return;
    Session::ForgetRecent(item->data(kFolderRole).toString());
    FillRecent();
  });

  auto* left = new QWidget(this);
  left->setFixedWidth(kActsWidth);
  left->setLayout(acts);
  acts->setContentsMargins(0, 0, 0, 0);
  auto* row = new QHBoxLayout;
  row->addStretch(1);
  row->addWidget(left);
  row->addSpacing(kGapHuge * 2);
  row->addLayout(lately);
  row->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->addStretch(1);
  column->addLayout(row, 4);
  column->addStretch(1);
  FillRecent();
}

void StartPage::showEvent(QShowEvent* event) {
  FillRecent();
  QWidget::showEvent(event);
}

void StartPage::FillRecent() {
  recent_->clear();
  for (const QString& folder : Session::RecentProjects()) {
    const QDir dir(folder);
    const auto within = [&](const QString& text) {
      return fontMetrics().elidedText(text, Qt::ElideMiddle, kRecentWidth - kIcon - 2 * kGapHuge);
    };
    const QFileInfo file(dir.filePath(QString::fromLatin1(CaptureProject::kFileName)));
    auto* item = new QListWidgetItem(Icon("folder"),
                                     tr("%1\n%2\nchanged %3")
                                         .arg(within(dir.dirName()), within(QDir::toNativeSeparators(folder)),
                                              QLocale().toString(file.lastModified(), QLocale::ShortFormat)),
                                     recent_);
    item->setData(kFolderRole, folder);
    item->setToolTip(tr("Open %1\nDel takes it off this list; the project stays on the disk").arg(folder));
  }
  recent_->setVisible(recent_->count() > 0);
  no_recent_->setVisible(recent_->count() == 0);
}

}  // namespace kinora::ui
