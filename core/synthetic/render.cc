#include "core/synthetic/render.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace kinora::synthetic {
namespace {

using Eigen::Vector2d;
using Eigen::Vector3d;
using Colour = std::array<double, 3>;

constexpr Colour kSkin = {224, 172, 140};
constexpr Colour kTrousers = {52, 58, 82};
constexpr Colour kShoes = {30, 30, 30};
constexpr std::array<Colour, 6> kShirts = {
    {{196, 60, 52}, {52, 110, 190}, {230, 180, 50}, {70, 150, 90}, {150, 80, 170}, {235, 235, 235}}};

enum class Wear { kShirt, kTrousers, kShoes, kSkin };

struct Capsule {
  Joint from, to;
  double radius_m;
  Wear wear;
};
constexpr std::array kCapsules = {
    Capsule{Joint::kHipL, Joint::kHipR, 0.11, Wear::kTrousers},
    Capsule{Joint::kHipL, Joint::kKneeL, 0.075, Wear::kTrousers},
    Capsule{Joint::kHipR, Joint::kKneeR, 0.075, Wear::kTrousers},
    Capsule{Joint::kKneeL, Joint::kAnkleL, 0.052, Wear::kTrousers},
    Capsule{Joint::kKneeR, Joint::kAnkleR, 0.052, Wear::kTrousers},
    Capsule{Joint::kHeelL, Joint::kBigToeL, 0.04, Wear::kShoes},
    Capsule{Joint::kHeelR, Joint::kBigToeR, 0.04, Wear::kShoes},
    Capsule{Joint::kMidHip, Joint::kNeck, 0.13, Wear::kShirt},
    Capsule{Joint::kShoulderL, Joint::kShoulderR, 0.07, Wear::kShirt},
    Capsule{Joint::kShoulderL, Joint::kElbowL, 0.05, Wear::kShirt},
    Capsule{Joint::kShoulderR, Joint::kElbowR, 0.05, Wear::kShirt},
    Capsule{Joint::kElbowL, Joint::kWristL, 0.037, Wear::kSkin},
    Capsule{Joint::kElbowR, Joint::kWristR, 0.037, Wear::kSkin},
    Capsule{Joint::kWristL, Joint::kIndexL, 0.035, Wear::kSkin},
    Capsule{Joint::kWristR, Joint::kIndexR, 0.035, Wear::kSkin},
    Capsule{Joint::kEarL, Joint::kEarR, 0.085, Wear::kSkin},
    Capsule{Joint::kNeck, Joint::kEarL, 0.05, Wear::kSkin},
};

Colour ColourOf(Wear wear, std::size_t person) {
  switch (wear) {
    case Wear::kShirt:
      return kShirts[person % kShirts.size()];
    case Wear::kTrousers:
      return kTrousers;
    case Wear::kShoes:
      return kShoes;
    case Wear::kSkin:
      return kSkin;
  }
  return kSkin;
}

// A picture and the depth of what is in each of its pixels.
struct Canvas {
  Image image;
  std::vector<float> depth_m;

  void Put(int x, int y, double depth, const Colour& colour, double shade) {
    float& nearest =
        depth_m[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width()) + static_cast<std::size_t>(x)];
    if (depth >= nearest) return;
    nearest = static_cast<float>(depth);
    std::uint8_t* pixel = image.Row(y) + 3 * x;
    for (std::size_t k = 0; k < 3; ++k) pixel[k] = static_cast<std::uint8_t>(std::clamp(colour[k] * shade, 0.0, 255.0));
  }
};

// Fills the capsule's outline: a thick line whose ends are discs, shaded from its middle to its edge.
void DrawCapsule(Canvas& canvas, const RigCamera& camera, const Vector3d& a, const Vector3d& b, double radius,
                 const Colour& colour) {
  const Vector3d a_cam = camera.cam_from_world * a, b_cam = camera.cam_from_world * b;
  const auto a_px = Project(camera.camera, a_cam), b_px = Project(camera.camera, b_cam);
  if (!a_px || !b_px) return;
  const double ra = radius * camera.camera.fx_px / a_cam.z(), rb = radius * camera.camera.fx_px / b_cam.z();
  const double r = std::max(ra, rb);
  const int x0 = std::max(0, static_cast<int>(std::min(a_px->x(), b_px->x()) - r));
  const int x1 = std::min(canvas.image.width() - 1, static_cast<int>(std::max(a_px->x(), b_px->x()) + r) + 1);
  const int y0 = std::max(0, static_cast<int>(std::min(a_px->y(), b_px->y()) - r));
  const int y1 = std::min(canvas.image.height() - 1, static_cast<int>(std::max(a_px->y(), b_px->y()) + r) + 1);
  const Vector2d along = *b_px - *a_px;
  const double length2 = std::max(along.squaredNorm(), 1e-9);
  for (int y = y0; y <= y1; ++y) {
    for (int x = x0; x <= x1; ++x) {
      const Vector2d p = Vector2d(x, y) - *a_px;
      const double t = std::clamp(p.dot(along) / length2, 0.0, 1.0);
      const double off = (p - t * along).norm() / (ra + t * (rb - ra));
      if (off > 1) continue;
      const double bulge = std::sqrt(1 - off * off);
      canvas.Put(x, y, a_cam.z() + t * (b_cam.z() - a_cam.z()) - radius * bulge, colour, 0.55 + 0.45 * bulge);
    }
  }
}

// Looks up the floor through each pixel; lenses are undistorted on a coarse grid, which is fine for a backdrop.
void DrawFloor(Canvas& canvas, const RigCamera& camera, const RenderOptions& options) {
  const Rigid3 world_from_cam = camera.cam_from_world.Inverse();
  constexpr int kBlock = 8;
  for (int by = 0; by < canvas.image.height(); by += kBlock) {
    for (int bx = 0; bx < canvas.image.width(); bx += kBlock) {
      const auto n0 = NormalisedFromPixel(camera.camera, Vector2d(bx, by));
      const auto nx = NormalisedFromPixel(camera.camera, Vector2d(bx + kBlock, by));
      const auto ny = NormalisedFromPixel(camera.camera, Vector2d(bx, by + kBlock));
      if (!n0 || !nx || !ny) continue;
      for (int y = by; y < std::min(by + kBlock, canvas.image.height()); ++y) {
        for (int x = bx; x < std::min(bx + kBlock, canvas.image.width()); ++x) {
          const Vector2d n = *n0 + (*nx - *n0) * (x - bx) / kBlock + (*ny - *n0) * (y - by) / kBlock;
          const Vector3d ray = world_from_cam.rotation * Vector3d(n.x(), n.y(), 1);
          const double depth = ray.z() < -1e-6 ? -world_from_cam.translation.z() / ray.z() : 1e9;
          const Vector3d hit = world_from_cam.translation + depth * ray;
          const bool on_floor = hit.head<2>().cwiseAbs().maxCoeff() < options.floor_extent_m;
          if (!on_floor) continue;
          const auto tile = static_cast<long>(std::floor(hit.x() / options.floor_tile_m)) +
                            static_cast<long>(std::floor(hit.y() / options.floor_tile_m));
          const double grey = tile % 2 == 0 ? 150 : 126;
          canvas.Put(x, y, depth, {grey, grey, grey}, 1);
        }
      }
    }
  }
}

// The picture as it was stored, from the one as it was calibrated.
Image Stored(const Image& calibrated, const ImageFit& fit) {
  if (fit.scale == Vector2d::Ones() && fit.offset_px.isZero()) return calibrated;
  Image stored(calibrated.width(), calibrated.height());
  for (int y = 0; y < stored.height(); ++y) {
    for (int x = 0; x < stored.width(); ++x) {
      const Vector2d from = fit.CalibratedFromStored(Vector2d(x, y));
      const auto sx = static_cast<int>(std::lround(from.x())), sy = static_cast<int>(std::lround(from.y()));
      if (sx < 0 || sy < 0 || sx >= calibrated.width() || sy >= calibrated.height()) continue;
      std::copy_n(calibrated.Row(sy) + 3 * sx, 3, stored.Row(y) + 3 * x);
    }
  }
  return stored;
}

}  // namespace

Image RenderPeople(std::span<const Pose3D> people, const RigCamera& camera, const RenderOptions& options) {
  Canvas canvas{Image(camera.camera.width_px, camera.camera.height_px), {}};
  const std::size_t pixels =
      static_cast<std::size_t>(canvas.image.width()) * static_cast<std::size_t>(canvas.image.height());
  canvas.depth_m.assign(pixels, 1e8F);
  for (int y = 0; y < canvas.image.height(); ++y) {
    const auto grey = static_cast<std::uint8_t>(205 - 40 * y / canvas.image.height());
    std::fill_n(canvas.image.Row(y), canvas.image.stride(), grey);
  }
  DrawFloor(canvas, camera, options);
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (const Capsule& capsule : kCapsules) {
      DrawCapsule(canvas, camera, people[i][capsule.from], people[i][capsule.to], capsule.radius_m,
                  ColourOf(capsule.wear, i));
    }
  }
  return Stored(canvas.image, camera.fit);
}

}  // namespace kinora::synthetic
