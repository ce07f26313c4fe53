#pragma once

#include <QTimer>
#include <QWidget>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/media/frame_server.h"
#include "ui/video/cell_overlay.h"

namespace kinora::ui {

class TimeCursor;
class VideoCell;

// One camera of a VideoGrid.
struct GridCamera {
  QString name;
  std::filesystem::path video;
  std::filesystem::path proxy;  // empty: none yet
  QSize stored_px;              // as the project knows it, so that overlays fit before the video is open; may be empty
  int turn_deg = 0;
  // The time in the video's own clock, in nanoseconds, that belongs to a sample of the trial's timeline.
  std::function<std::int64_t(qint64 sample)> time_ns;
  QString problem;  // shown in place of pictures, with "Locate…": the file is missing; the video is not opened
  QString aside;    // why the camera takes no part: its pictures are dim; empty: it does
};

// The videos of all cameras of a trial at the cursor: in a grid, or one large with the others in a strip. While the
// cursor moves or plays the proxies are shown, where there are any, and pictures that come too late are left out; when
// it rests, the exact pictures.
//
// What is drawn over a picture is the owner's: connect to pictureShown, which comes before the picture is painted, and
// answer with SetOverlay for exactly that picture. Space in a cell plays and pauses (the cell needs the key for
// panning, so that a command's Space does not reach it).
class VideoGrid : public QWidget {
  Q_OBJECT
 public:
  VideoGrid(TimeCursor& cursor, QWidget* parent = nullptr);
  ~VideoGrid() override;

  void SetCameras(std::vector<GridCamera> cameras);
  // Of decoded pictures, over all cameras (FrameServer::Options::cache_bytes at first).
  void SetCacheBytes(std::size_t bytes);
  int camera_count() const { return static_cast<int>(lanes_.size()); }
  VideoCell& cell(int camera) const;
  // A proxy that has been written since.
  void SetProxy(int camera, const std::filesystem::path& proxy);

  // The picture that is shown now, by its number and time in the video; empty before the first.
  struct Shown {
    std::size_t frame = 0;
    std::int64_t pts_ns = 0;
    bool exact = false;
  };
  std::optional<Shown> shown(int camera) const;
  void SetOverlay(int camera, CellOverlay overlay);
  void SetOverlaysVisible(bool visible);
  // Of the cameras that come later too; as VideoCell takes them.
  void SetBrightness(float brightness);
  void SetContrast(float contrast);

  void SetLarge(std::optional<int> camera);  // empty: all of one size
  std::optional<int> large() const { return large_; }
  void SetActive(int camera);
  int active() const { return active_; }

  // New pictures a camera and second while playing, over the last second; 0 when not playing.
  double pictures_per_second() const { return pictures_per_second_; }
  // What the cells show is asked for anew; after a change of a camera's clock.
  void Refresh();

  QSize minimumSizeHint() const override { return {240, 160}; }

 Q_SIGNALS:
  void pictureShown(int camera, qint64 frame, qint64 pts_ns);
  void rateChanged(double pictures_per_second);     // once a second while playing, and 0 at its end
  void opened(int camera, const QString& problem);  // of the video, or of its proxy; empty: all is well
  void activeChanged(int camera);
  void largeChanged();
  void locateAsked(int camera);
  void jointClicked(int camera, kinora::ui::JointRef joint);
  void pictureClicked(int camera, QPointF stored_px);
  void dragStarted(int camera, kinora::ui::JointRef joint);
  void dragMoved(int camera, kinora::ui::JointRef joint, QPointF stored_px);
  void dragFinished(int camera, kinora::ui::JointRef joint, QPointF stored_px);
  void dragCancelled(int camera, kinora::ui::JointRef joint);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Lane;
  struct Mailbox;

  void AddCell(int camera);
  void OpenCamera(Lane& lane);
  void Ask(Lane& lane, bool exact);
  void AskAll(bool exact);
  void TakeMail();
  void TakePicture(int camera, const FrameServer::Picture& picture);
  void TakeOpened(int camera, const FrameServer::Opened& opened);
  std::optional<int> IndexOf(FrameServer::Camera camera) const;
  void CountPictures();
  void Arrange();
  void ArrangeGrid();
  void ArrangeLarge(int large);
  double AspectOfPictures() const;

  TimeCursor& cursor_;
  std::vector<std::unique_ptr<Lane>> lanes_;
  std::optional<int> large_;
  int active_ = 0;
  float brightness_ = 0, contrast_ = 1;
  int pictures_ = 0;
  double pictures_per_second_ = 0;
  QTimer count_;
  std::shared_ptr<Mailbox> mailbox_;
  std::unique_ptr<FrameServer> server_;  // last: its threads post to the mailbox
};

}  // namespace kinora::ui
