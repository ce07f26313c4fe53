// What the Project page does to records: rename, delete, bring back, empty.

#include <QMenu>
#include <QTreeWidget>

#include "projects/edits/log.h"
#include "ui/process/run_estimate.h"
#include "ui/project/details.h"
#include "ui/project/project_page.h"
#include "ui/project/project_tree.h"
#include "ui/theme/shown.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

QString Text(const std::string& text) {
  return QString::fromStdString(text);
}

QString Upper(QString sentence) {
  if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
  return sentence;
}

}  // namespace

std::optional<RecordRef> RefOf(const QTreeWidgetItem* item) {
  if (item == nullptr || item->type() < kParticipantRow || item->type() > kVideoRow) return std::nullopt;
  return RecordRef{static_cast<RecordKind>(item->type() - kParticipantRow),
                   item->data(0, kIdRole).toString().toStdString()};
}

void ProjectPage::AddCommands(Commands& commands) {
  const QString group = tr("Project");
  rename_ = commands.Add({"project.rename",
                          group,
                          tr("Rename"),
                          tr("Give what is chosen another name"),
                          "pencil",
                          {QKeySequence(Qt::Key_F2)}},
                         [this] { tree_->editItem(tree_->currentItem(), 0); });
  delete_ = commands.Add({"project.delete",
                          group,
                          tr("Delete from the project"),
                          tr("What goes is named, and can be brought back; files of videos stay"),
                          "trash-2",
                          {QKeySequence(QKeySequence::Delete)}},
                         [this] { Delete(); });
  empty_bin_ = commands.Add({"project.empty",
                             group,
                             tr("Empty what was deleted…"),
                             tr("Takes it away for good and gives the space back to the disk"),
                             {}},
                            [this] { AskToEmpty(); });
  connect(tree_, &QTreeWidget::currentItemChanged, this, &ProjectPage::UpdateCommands);
  connect(tree_, &QTreeWidget::itemChanged, this, &ProjectPage::Renamed);
  tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  tree_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(tree_, &QWidget::customContextMenuRequested, this, &ProjectPage::ShowMenu);
  UpdateCommands();
}

void ProjectPage::UpdateCommands() {
  if (empty_bin_ == nullptr) return;
  QString why_not;
  if (!session_.is_open()) why_not = tr("No project is open.");
  if (why_not.isEmpty() && session_.read_only()) why_not = tr("The project can only be read.");
  Commands::SetReason(empty_bin_, !why_not.isEmpty()   ? why_not
                                  : removed_bytes_ < 0 ? tr("Nothing was deleted.")
                                                       : QString());
  if (why_not.isEmpty() && !in_front_) why_not = tr("On the Project page.");
  if (why_not.isEmpty() && !RefOf(tree_->currentItem())) why_not = tr("Choose a participant, session, trial or video.");
  for (QAction* action : {rename_, delete_}) Commands::SetReason(action, why_not);
}

void ProjectPage::ShowMenu(const QPoint& at) {
  QTreeWidgetItem* item = tree_->itemAt(at);
  if (item == nullptr) return;
  tree_->setCurrentItem(item);
  auto* menu = new QMenu(tree_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setToolTipsVisible(true);
  if (const auto ref = RefOf(item)) {
    menu->addAction(rename_);
    session_.Guard([&] {
      const RemovalFacts facts = FactsOf(session_.project(), ref->kind, ref->id);
      QAction* go =
          menu->addAction(delete_->icon(), tr("Delete %1").arg(Shown(facts.Title())), delete_, &QAction::trigger);
      go->setToolTip(Upper(Shown(facts.Sentence())) + '.');
      go->setEnabled(delete_->isEnabled());
    });
  } else if (item->type() == kRemovedRow) {
    menu->addAction(tr("Bring back"), this, [this, item] { BringBack(item); })->setEnabled(!session_.read_only());
  }
  if (item->type() == kRemovedRow || item->type() == kBinRow) menu->addAction(empty_bin_);
  if (menu->isEmpty()) return menu->deleteLater();
  menu->popup(tree_->viewport()->mapToGlobal(at));
}

void ProjectPage::Renamed(QTreeWidgetItem* item, int column) {
  const auto ref = RefOf(item);
  if (filling_ || column != 0 || !ref || item->text(0) == item->data(0, kNameRole).toString()) return;
  const std::string name = item->text(0).trimmed().toStdString();
  // Once the editor has let go of the row: the tree is filled anew, also where the name was refused.
  QMetaObject::invokeMethod(
      this,
      [this, ref, name] {
        if (!session_.is_open()) return;
        session_.Guard([&] { RenameRecord(session_.project(), ref->kind, ref->id, name); });
        session_.RecordsChanged();
      },
      Qt::QueuedConnection);
}

void ProjectPage::Delete() {
  const auto ref = RefOf(tree_->currentItem());
  if (!ref) return;
  RemovalFacts facts;
  std::int64_t step = 0;
  const bool gone = session_.Guard([&] {
    facts = FactsOf(session_.project(), ref->kind, ref->id);
    RemoveRecord(session_.project(), ref->kind, ref->id);
    step = ListEdits(session_.project()).back().seq;
  });
  if (!gone) return;
  session_.RecordsChanged();
  session_.Say({.tone = Notice::Tone::kInfo,
                .text = tr("Deleted %1: %2.").arg(Shown(facts.Title()), Shown(facts.Sentence())),
                .remedy = {},
                .where = {},
                .acts = {{tr("Undo"), [this, ref, step] { TakeBackDeletion(*ref, step); }}},
                .id = "deleted"});
}

// The step itself while it is the newest, else a step of its own.
void ProjectPage::TakeBackDeletion(const RecordRef& ref, std::int64_t step) {
  if (!session_.is_open()) return;
  session_.Guard([&] {
    CaptureProject& project = session_.project();
    std::int64_t newest = 0;
    for (const EditStep& one : ListEdits(project)) newest = one.applied ? one.seq : newest;
    if (newest == step) {
      UndoStep(project);
    } else if (ref.kind != RecordKind::kVideo) {
      RestoreRecord(project, ref.kind, ref.id);
    } else {
      session_.Say(Info(tr("Something else was done since: take that back first (Ctrl+Z).")));
    }
  });
  session_.RecordsChanged();
}

void ProjectPage::BringBack(const QTreeWidgetItem* item) {
  const auto kind = static_cast<RecordKind>(item->data(0, kKindRole).toInt());
  const std::string id = item->data(0, kIdRole).toString().toStdString();
  session_.Guard([&] { RestoreRecord(session_.project(), kind, id); });
  session_.RecordsChanged();
}

void ProjectPage::AddRemovedRows() {
  removed_bytes_ = -1;
  const std::vector<RemovedRecord> removed = ListRemoved(session_.project());
  if (removed.empty()) return;
  removed_bytes_ = 0;
  auto* bin = new QTreeWidgetItem(tree_, {tr("Deleted")}, kBinRow);
  bin->setIcon(0, Icon("trash-2"));
  bin->setData(0, kIdRole, QStringLiteral("bin"));
  for (const RemovedRecord& record : removed) {
    auto* row = new QTreeWidgetItem(bin, {Upper(Shown(record.facts.Title()))}, kRemovedRow);
    row->setData(0, kIdRole, Text(record.id));
    row->setData(0, kKindRole, static_cast<int>(record.kind));
    for (const int column : {0, 1}) row->setForeground(column, CurrentTokens().ink_soft);
    row->setText(1, BytesText(static_cast<double>(record.facts.bytes)));
    removed_bytes_ += record.facts.bytes;
  }
}

void ProjectPage::AskToEmpty() {
  session_.Say({.tone = Notice::Tone::kWarning,
                .text = tr("Emptying takes away for good what was deleted, and frees about %1.")
                            .arg(BytesText(static_cast<double>(removed_bytes_))),
                .remedy = tr("Files of videos stay."),
                .where = {},
                .acts = {{tr("Empty"), [this] { Empty(); }}, {tr("Keep"), [] {}}},
                .id = "empty"});
}

void ProjectPage::Empty() {
  if (!session_.is_open()) return;
  work_.Start(tr("Emptying"), [this, folder = session_.project().folder()](const Job& job) -> Background::Finish {
    CaptureProject project = Background::OpenToWrite(folder);
    const std::int64_t freed = EmptyRemoved(project, job);
    return [this, freed] {
      session_.Say(Info(tr("%1 freed.").arg(BytesText(static_cast<double>(freed)))));
      session_.RecordsChanged();
    };
  });
}

}  // namespace kinora::ui
