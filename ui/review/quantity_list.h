#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>
#include <vector>

namespace kinora::ui {

// Something that can be looked at as a curve; left and right are one.
struct Quantity {
  QString id;     // "angle/knee_flexion": what the choice is made of; never shown
  QString group;  // "Joint angles ▸ Knee": levels with " ▸ " between them
  QString name;   // "Knee flexion"
  QString unit;   // "deg"
  QString help;   // one sentence: sign, definition; for the tooltip
};

// The quantities by group, with check boxes and a search field. The owner keeps the choice (per project) and gives it
// back by SetChosen.
class QuantityList : public QWidget {
  Q_OBJECT
 public:
  explicit QuantityList(QWidget* parent = nullptr);
  ~QuantityList() override;

  // Chosen ones that are still there stay chosen.
  void SetQuantities(const std::vector<Quantity>& quantities);
  QStringList Chosen() const;  // ids, in the list's order
  void SetChosen(const QStringList& ids);

 Q_SIGNALS:
  void chosenChanged(const QStringList& ids);  // by the user

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace kinora::ui
