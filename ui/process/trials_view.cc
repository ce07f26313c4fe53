#include "ui/process/trials_view.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include "projects/options_json.h"
#include "ui/process/people_pictures.h"
#include "ui/process/trials_model.h"
#include "ui/theme/theme.h"
#include "ui/verdict/verdict_text.h"

namespace kinora::ui {
namespace {

using Column = TrialsModel::Column;

// What there is to choose from, with the pictures of people that are known: of those no more are offered than were
// found.
void FillWho(QComboBox& box, const std::vector<PeoplePictures::Person>* people, const QVariant& chosen) {
  const QSignalBlocker quiet(&box);
  box.clear();
  bool pictures = false;
  for (const PersonChoiceOptions& who : WhoChoices()) {
    const QString value = QString::fromStdString(OptionsJson(who));
    const bool one = who.choice == PersonChoice::kIndex;
    const bool known = one && people && who.index < static_cast<int>(people->size());
    if (one && people && !known && chosen.toString() != value) continue;
    box.addItem(WhoText(who), value);
    if (!known) continue;
    const PeoplePictures::Person& person = (*people)[static_cast<std::size_t>(who.index)];
    box.setItemData(box.count() - 1, TrialsView::tr("Found in %1 pictures").arg(person.pictures), Qt::ToolTipRole);
    if (person.picture.isNull()) continue;
    box.setItemIcon(box.count() - 1, QIcon(QPixmap::fromImage(person.picture)));
    pictures = true;
  }
  if (pictures) box.setIconSize({PeoplePictures::kHeightPx, PeoplePictures::kHeightPx});
  box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

// Who is analysed: a list that opens at a click.
class WhoDelegate : public QStyledItemDelegate {
 public:
  WhoDelegate(PeoplePictures& people, QObject* parent) : QStyledItemDelegate(parent), people_(people) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyleOptionViewItem text = option;
    text.rect.adjust(0, 0, -20, 0);
    QStyledItemDelegate::paint(painter, text, index);
    if (!(index.flags() & Qt::ItemIsEditable)) return;
    const QRect mark(option.rect.right() - 22, option.rect.center().y() - 7, 14, 14);
    const bool selected = option.state & QStyle::State_Selected;
    Icon("chevron-down").paint(painter, mark, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
  }
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
    auto* box = new QComboBox(parent);
    box->setObjectName("who");
    const std::string trial = index.data(TrialsModel::kTrialRole).toString().toStdString();
    FillWho(*box, people_.Of(trial), index.data(TrialsModel::kWhoRole));
    connect(&people_, &PeoplePictures::arrived, box, [this, box, trial](const std::string& arrived) {
      if (arrived != trial) return;
      const bool open = box->view()->isVisible();
      FillWho(*box, people_.Of(trial), box->currentData());
      if (open) box->showPopup();  // as large as what is in it now
    });
    connect(box, &QComboBox::activated, this, [this, box] {
      auto* self = const_cast<WhoDelegate*>(this);
      Q_EMIT self->commitData(box);
      Q_EMIT self->closeEditor(box);
    });
    QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
    return box;
  }
  void setEditorData(QWidget* editor, const QModelIndex& index) const override {
    auto* box = static_cast<QComboBox*>(editor);
    box->setCurrentIndex(std::max(0, box->findData(index.data(TrialsModel::kWhoRole))));
  }
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
    model->setData(index, static_cast<QComboBox*>(editor)->currentData(), TrialsModel::kWhoRole);
  }

 private:
  PeoplePictures& people_;
};

// Names begin alike, with the participant: their ends tell them apart.
class NameDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideLeft;
  }
};

// The state in words, over a bar while it runs or waits.
class StateDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const double part = index.data(TrialsModel::kPartRole).toDouble();
    QStyleOptionViewItem text = option;
    if (part >= 0) text.rect.adjust(0, 0, 0, -6);
    QStyledItemDelegate::paint(painter, text, index);
    if (part < 0) return;
    const QRectF bar(option.rect.left() + 4, option.rect.bottom() - 6, option.rect.width() - 8, 4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const bool selected = option.state & QStyle::State_Selected;
    painter->setBrush(selected ? CurrentTokens().accent.darker(130) : CurrentTokens().line);
    painter->drawRoundedRect(bar, 2, 2);
    painter->setBrush(selected ? CurrentTokens().on_accent : CurrentTokens().accent);
    painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * part, bar.height())), 2, 2);
    painter->restore();
  }
};

}  // namespace

TrialsView::TrialsView(TrialsModel& model, QWidget* parent) : QTableView(parent), model_(model) {
  setObjectName("trials");  // first: the style keeps what it found for the headings
  sorted_ = new QSortFilterProxyModel(this);
  sorted_->setSourceModel(&model);
  sorted_->setSortRole(TrialsModel::kSortRole);
  sorted_->setDynamicSortFilter(false);  // rows do not jump while trials run
  setModel(sorted_);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setSortingEnabled(true);
  setShowGrid(false);
  setAlternatingRowColors(true);
  setWordWrap(false);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setTabKeyNavigation(false);
  verticalHeader()->hide();
  setItemDelegateForColumn(Column::kName, new NameDelegate(this));
  setItemDelegateForColumn(Column::kWho, new WhoDelegate(*new PeoplePictures(model.session(), this), this));
  setItemDelegateForColumn(Column::kState, new StateDelegate(this));
  horizontalHeader()->setHighlightSections(false);
  connect(sorted_, &QAbstractItemModel::modelReset, this, &TrialsView::FitColumns);
  connect(sorted_, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to) {
    const bool state_alone = from.column() == Column::kState && to.column() == Column::kState;
    if (!state_alone) FitColumns();  // columns do not move while a trial says how far it is
  });
  connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
    const TrialLine* line = model_.LineAt(SourceRow(index));
    if (!line) return;
    if (index.column() == Column::kWho) edit(index);
    if (index.column() == Column::kCancel && !index.data(Qt::DecorationRole).isNull()) Q_EMIT cancelAsked(line->trial);
  });
  connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
    const TrialLine* line = model_.LineAt(SourceRow(index));
    if (line && index.column() != Column::kWho && index.column() != Column::kCancel) Q_EMIT opened(line->trial);
  });
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { Q_EMIT currentTrialChanged(); });
  sortByColumn(Column::kName, Qt::AscendingOrder);
  connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &TrialsView::SetWidths);
  SetWidths();
}

void TrialsView::SetWidths() {
  // What usually stands in them; headings are never cut off.
  const std::pair<int, QString> usual[] = {{Column::kName, QString(22, 'x')},
                                           {Column::kWho, WhoText({}) + QStringLiteral("xxx")},  // and the mark
                                           {Column::kVerdict, VerdictText(VerdictKind::kUsableWithNote)},
                                           {Column::kSync, "-100 ms"},
                                           {Column::kBias, "10.0 px cam01"},
                                           {Column::kMissing, "100 % knee flexion L"},
                                           {Column::kDoubts, "100"},
                                           {Column::kSwaps, "100"},
                                           {Column::kCycles, "10 L 10 R"}};
  for (const auto& [column, text] : usual) {
    const int needed = fontMetrics().horizontalAdvance(text) + kGapLarge;
    // Only where the table is sorted stands an arrow beside the heading.
    const bool has_arrow = column == horizontalHeader()->sortIndicatorSection();
    horizontalHeader()->setSortIndicatorShown(has_arrow);
    usual_[column] = std::max(needed, horizontalHeader()->sectionSizeHint(column));
    setColumnWidth(column, usual_[column]);
  }
  horizontalHeader()->setSortIndicatorShown(true);
  usual_[Column::kCancel] = kRowHeight + kGapTiny;
  setColumnWidth(Column::kCancel, usual_[Column::kCancel]);
  verticalHeader()->setDefaultSectionSize(std::max(kRowHeight + kGapTiny, fontMetrics().height() + kGapWide));
  FitColumns();
}

// What the states say, within bounds; while something runs as much as a trial that runs says.
int TrialsView::WidthForState() const {
  constexpr int kLeastLetters = 24, kRunningLetters = 36, kMostLetters = 48;
  bool runs = false;
  for (int row = 0; row < sorted_->rowCount(); ++row)
    runs |= sorted_->index(row, Column::kState).data(TrialsModel::kPartRole).toDouble() >= 0;
  const int letter = fontMetrics().averageCharWidth();
  return std::clamp(sizeHintForColumn(Column::kState), (runs ? kRunningLetters : kLeastLetters) * letter,
                    kMostLetters * letter);
}

// What the usual widths and the states leave goes to what is longer than usual: figures first, which the table is for,
// then names and states; what shorter names leave goes to states. Where there is not even room for that the table
// scrolls.
void TrialsView::FitColumns() {
  const auto needed = [&](int column) { return sizeHintForColumn(column) + kGap; };
  QHash<int, int> widths = usual_;
  const int heading = horizontalHeader()->sectionSizeHint(Column::kName);
  widths[Column::kName] = std::min(usual_[Column::kName], std::max(needed(Column::kName), heading));
  const int state = WidthForState();
  int spare = viewport()->width() - state;
  for (const int width : widths) spare -= width;
  const auto widen = [&](int column, int most) {
    const int more = std::clamp(needed(column) - widths[column], 0, std::max(0, most));
    setColumnWidth(column, widths[column] + more);
    spare -= more;
  };
  widen(Column::kMissing, spare);
  widen(Column::kBias, spare);
  const int for_states = std::clamp(needed(Column::kState) - state, 0, std::max(0, spare / 2));
  widen(Column::kName, spare - for_states);
  setColumnWidth(Column::kState, state + std::max(0, spare));
}

void TrialsView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  FitColumns();
}

void TrialsView::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange) SetWidths();
}

int TrialsView::SourceRow(const QModelIndex& index) const {
  return index.isValid() ? sorted_->mapToSource(index).row() : -1;
}

std::string TrialsView::CurrentTrial() const {
  const TrialLine* line = model_.LineAt(SourceRow(currentIndex()));
  return line ? line->trial : std::string();
}

void TrialsView::SelectTrial(const std::string& trial) {
  const int row = model_.RowOf(trial);
  if (row >= 0) setCurrentIndex(sorted_->mapFromSource(model_.index(row, Column::kName)));
}

void TrialsView::SortWorstFirst() {
  sortByColumn(Column::kState, Qt::AscendingOrder);
  sorted_->sort(Column::kState, Qt::AscendingOrder);
}

void TrialsView::keyPressEvent(QKeyEvent* event) {
  const std::string trial = CurrentTrial();
  if (!trial.empty() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
    Q_EMIT opened(trial);
  } else if (!trial.empty() && event->key() == Qt::Key_Delete) {
    Q_EMIT cancelAsked(trial);
  } else if (!trial.empty() && event->key() == Qt::Key_Space) {
    const QModelIndex name = currentIndex().siblingAtColumn(Column::kName);
    const bool chosen = name.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    sorted_->setData(name, chosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
  } else {
    QTableView::keyPressEvent(event);
  }
}

}  // namespace kinora::ui
