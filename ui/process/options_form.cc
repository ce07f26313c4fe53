#include "ui/process/options_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <cmath>
#include <limits>

#include "models/registry/install.h"
#include "ui/theme/shown.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kFieldWidth = 150, kFieldLetters = 22;
constexpr int kDecimals = 4;
constexpr auto kPersonPart = "person";
constexpr auto kNetworksPart = "networks";

// Does not change while the page is scrolled over it.
template <class Field>
class CalmField : public Field {
 public:
  explicit CalmField(QWidget* parent) : Field(parent) { this->setFocusPolicy(Qt::StrongFocus); }

 protected:
  void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

// 0.5000 reads as 0.5.
class NumberField : public CalmField<QDoubleSpinBox> {
 public:
  using CalmField<QDoubleSpinBox>::CalmField;
  QString textFromValue(double value) const override { return locale().toString(value, 'g', 6); }
};

QLabel* SoftLabel(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("kind", "soft");
  label->setWordWrap(true);
  return label;
}

}  // namespace

OptionsForm::OptionsForm(QWidget* parent) : QWidget(parent) {
  for (OptionRow& row : RowsOf({})) {
    // Who is analysed is chosen for each trial.
    if (row.part != kPersonPart) lines_.push_back({std::move(row), nullptr, nullptr, nullptr, nullptr, nullptr});
  }
  Build();
  Filter();
}

void OptionsForm::Build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  find_ = new QLineEdit(this);
  find_->setObjectName("find_option");
  find_->setPlaceholderText(tr("Find an option by any word, such as cut-off"));
  find_->setClearButtonEnabled(true);
  rare_ = new QCheckBox(tr("Rarely needed ones too"), this);
  reset_all_ = new QPushButton(Icon("rotate-ccw"), tr("Reset to defaults"), this);
  reset_all_->setObjectName("reset_options");
  auto* second = new QHBoxLayout;
  second->addWidget(rare_, 1);
  second->addWidget(reset_all_);
  column->addWidget(find_);
  column->addLayout(second);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(MakeList());
  column->addWidget(scroll, 1);
  connect(find_, &QLineEdit::textChanged, this, &OptionsForm::Filter);
  connect(rare_, &QCheckBox::toggled, this, &OptionsForm::Filter);
  connect(reset_all_, &QPushButton::clicked, this, &OptionsForm::ResetAll);
}

QWidget* OptionsForm::MakeList() {
  auto* inside = new QWidget(this);
  auto* list = new QVBoxLayout(inside);
  list->setContentsMargins(0, kGap, kGap, kGap);
  list->setSpacing(kGapWide);
  QString part;
  QLabel* heading = nullptr;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (lines_[i].row.part != part) {
      part = lines_[i].row.part;
      heading = new QLabel(Shown(NamesOfPart(part.toStdString()).title), inside);
      heading->setProperty("kind", "heading");
      list->addWidget(heading);
    }
    lines_[i].heading = heading;
    list->addWidget(MakeLine(i, inside));
    Show(i);
  }
  list->addStretch(1);
  return inside;
}

QWidget* OptionsForm::MakeLine(std::size_t index, QWidget* parent) {
  Line& line = lines_[index];
  line.whole = new QWidget(parent);
  line.label = new QLabel(line.whole);
  line.label->setWordWrap(true);  // beside a field of fixed width, in a list that does not scroll sideways
  line.field = MakeField(index, line.whole);
  line.label->setBuddy(line.field);
  line.reset = new QToolButton(line.whole);
  line.reset->setIcon(Icon("rotate-ccw"));
  line.reset->setProperty("kind", "flat");
  line.reset->setToolTip(tr("Back to the default"));
  // Hidden ones keep their place, so that the fields stand in one line.
  QSizePolicy keeps = line.reset->sizePolicy();
  keeps.setRetainSizeWhenHidden(true);
  line.reset->setSizePolicy(keeps);
  connect(line.reset, &QToolButton::clicked, this, [this, index] {
    Took(index, lines_[index].row.standard);
    Show(index);
  });
  auto* row = new QVBoxLayout(line.whole);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2);
  auto* first = new QHBoxLayout;
  first->addWidget(line.label, 1);
  first->addWidget(line.field);
  first->addWidget(line.reset);
  row->addLayout(first);
  line.help = SoftLabel({}, line.whole);
  row->addWidget(line.help);
  line.whole->setToolTip(tr("On the command line: %1").arg(line.row.flag));
  return line.whole;
}

QWidget* OptionsForm::MakeField(std::size_t index, QWidget* parent) {
  const OptionRow& row = lines_[index].row;
  QWidget* made = nullptr;
  switch (row.kind) {
    case OptionRow::Kind::kYesNo: {
      auto* field = new QCheckBox(parent);
      connect(field, &QCheckBox::toggled, this, [this, index](bool on) { Took(index, on); });
      made = field;
      break;
    }
    case OptionRow::Kind::kWhole: {
      auto* field = new CalmField<QSpinBox>(parent);
      field->setKeyboardTracking(false);  // a number is one step, not each of its figures
      field->setRange(static_cast<int>(std::max(row.min, -1e9)), static_cast<int>(std::min(row.max, 1e9)));
      connect(field, &QSpinBox::valueChanged, this, [this, index](int value) { Took(index, value); });
      if (!row.unit.isEmpty()) field->setSuffix(" " + row.unit);
      made = field;
      break;
    }
    case OptionRow::Kind::kNumber: {
      auto* field = new NumberField(parent);
      field->setKeyboardTracking(false);
      field->setDecimals(kDecimals);
      field->setRange(std::max(row.min, -1e9), std::min(row.max, 1e9));
      field->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
      connect(field, &QDoubleSpinBox::valueChanged, this, [this, index](double value) { Took(index, value); });
      if (!row.unit.isEmpty()) field->setSuffix(" " + row.unit);
      made = field;
      break;
    }
    case OptionRow::Kind::kChoice: {
      auto* field = new CalmField<QComboBox>(parent);
      for (const QString& choice : row.choices) field->addItem(ShownChoice(choice), choice);
      connect(field, &QComboBox::currentIndexChanged, this,
              [this, index, field] { Took(index, field->currentData().toString()); });
      made = field;
      break;
    }
    case OptionRow::Kind::kText: {
      if (row.part == kNetworksPart) {
        made = MakeNetworkField(index, parent);
        break;
      }
      auto* field = new QLineEdit(parent);
      connect(field, &QLineEdit::textChanged, this,
              [this, index](const QString& text) { Took(index, text.trimmed()); });
      made = field;
      break;
    }
  }
  if (auto* spin = qobject_cast<QAbstractSpinBox*>(made)) spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
  made->setFixedWidth(std::max(kFieldWidth, kFieldLetters * fontMetrics().averageCharWidth()));
  made->setObjectName(row.part + "." + row.name);
  made->setAccessibleName(row.Label());
  return made;
}

// The installed networks of the kind that is asked for.
QWidget* OptionsForm::MakeNetworkField(std::size_t index, QWidget* parent) {
  const bool detectors = lines_[index].row.name == "detector";
  auto* field = new CalmField<QComboBox>(parent);
  field->setEditable(true);
  if (detectors) field->addItem(QString());
  for (const Card& card : InstalledNetworks(ModelsFolder())) {
    if ((card.task == NetworkTask::kDetector) == detectors) field->addItem(QString::fromStdString(card.name));
  }
  field->lineEdit()->setPlaceholderText(tr("the one that fits"));
  connect(field, &QComboBox::currentTextChanged, this,
          [this, index](const QString& text) { Took(index, text.trimmed()); });
  return field;
}

void OptionsForm::Took(std::size_t index, const QVariant& value) {
  lines_[index].row.value = value;
  if (showing_) return;
  Show(index);
  Q_EMIT edited();
}

void OptionsForm::Show(std::size_t index) {
  const Line& line = lines_[index];
  const QVariant value = line.row.value;
  const bool showing = showing_;
  showing_ = true;
  if (auto* check = qobject_cast<QCheckBox*>(line.field)) check->setChecked(value.toBool());
  if (auto* whole = qobject_cast<QSpinBox*>(line.field)) whole->setValue(value.toInt());
  if (auto* number = qobject_cast<QDoubleSpinBox*>(line.field)) {
    if (number->value() != value.toDouble()) number->setValue(value.toDouble());
  }
  if (auto* choice = qobject_cast<QComboBox*>(line.field)) {
    if (line.row.kind == OptionRow::Kind::kChoice) choice->setCurrentIndex(choice->findData(value));
    if (line.row.kind == OptionRow::Kind::kText) choice->setCurrentText(value.toString());
  }
  if (auto* text = qobject_cast<QLineEdit*>(line.field)) {
    if (text->text().trimmed() != value.toString()) text->setText(value.toString());
  }
  showing_ = showing;
  lines_[index].row.value = value;  // a field rounds to its decimals: what was set counts
  const bool changed = line.row.changed();
  // What advises a terminal is for the command line, which has the same texts.
  static const QRegularExpression for_a_terminal(QStringLiteral(" \\([^)]*kinora-cli[^)]*\\)"));
  line.help->setText(tr("%1 (%2)").arg(QString(line.row.help).remove(for_a_terminal), line.row.RangeText()));
  line.label->setText(changed ? tr("● %1").arg(line.row.Label()) : line.row.Label());
  QFont font = line.label->font();
  font.setBold(changed);
  line.label->setFont(font);
  line.reset->setVisible(changed);
  reset_all_->setEnabled(changed_count() > 0);
  reset_all_->setToolTip(changed_count() > 0 ? QString() : tr("Every option is at its default."));
}

void OptionsForm::SetOptions(const ProcessOptions& options) {
  std::vector<OptionRow> rows = RowsOf(options);
  std::erase_if(rows, [](const OptionRow& row) { return row.part == kPersonPart; });
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    lines_[i].row.value = rows[i].value;
    Show(i);
  }
  Filter();
}

void OptionsForm::SetNormal(const ProcessOptions& options) {
  std::vector<OptionRow> rows = RowsOf(options);
  std::erase_if(rows, [](const OptionRow& row) { return row.part == kPersonPart; });
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (lines_[i].row.standard == rows[i].value) continue;
    lines_[i].row.standard = rows[i].value;
    Show(i);
  }
}

ProcessOptions OptionsForm::options() const {
  std::vector<OptionRow> rows;
  for (const Line& line : lines_) rows.push_back(line.row);
  return OptionsOf(rows);
}

int OptionsForm::changed_count() const {
  return static_cast<int>(
      std::count_if(lines_.begin(), lines_.end(), [](const Line& line) { return line.row.changed(); }));
}

QWidget* OptionsForm::FieldOf(const QString& part, const QString& name) const {
  return findChild<QWidget*>(part + "." + name);
}

void OptionsForm::Filter() {
  const QStringList words = find_->text().toLower().remove('-').split(' ', Qt::SkipEmptyParts);
  for (const Line& line : lines_) line.heading->hide();
  for (const Line& line : lines_) {
    const OptionRow& row = line.row;
    const QString text = (row.Label() + " " + row.help + " " + line.heading->text()).toLower().remove('-');
    const bool found =
        std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word); });
    const bool shown = found && (!row.rare || rare_->isChecked() || row.changed() || !words.isEmpty());
    line.whole->setVisible(shown);
    if (shown) line.heading->show();
  }
}

void OptionsForm::ResetAll() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    lines_[i].row.value = lines_[i].row.standard;
    Show(i);
  }
  Q_EMIT edited();
}

}  // namespace kinora::ui
