#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "models/pose/pose_engine.h"
#include "tests/models/pipeline/networks.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

Image ReadPicture(const std::filesystem::path& file) {
  const cv::Mat bgr = cv::imread(file.string());
  Image image(bgr.cols, bgr.rows);
  cv::Mat rgb(bgr.rows, bgr.cols, CV_8UC3, image.data());
  cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
  return image;
}

// What ONNX Runtime and OpenCV found, see tests/data/models/make_top_down.py.
struct Person {
  BoxPx box;
  std::vector<std::array<double, 3>> points;
};

std::map<std::string, std::vector<Person>> ReadReference() {
  std::ifstream in(test::DataFile("models/top_down_coco.csv"));
  std::map<std::string, std::vector<Person>> people;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::istringstream cells(line);
    std::string picture, cell;
    std::getline(cells, picture, ',');
    std::vector<double> v;
    while (std::getline(cells, cell, ',')) v.push_back(std::stod(cell));
    Person person{
        {static_cast<float>(v[0]), static_cast<float>(v[1]), static_cast<float>(v[2]), static_cast<float>(v[3])}, {}};
    for (std::size_t i = 5; i + 2 < v.size(); i += 3) person.points.push_back({v[i], v[i + 1], v[i + 2]});
    people[picture].push_back(person);
  }
  return people;
}

struct Files {
  std::filesystem::path detector = test::SharedFile("weights/rtmdet-nano-person/rtmdet-nano.onnx");
  std::filesystem::path pose = test::SharedFile("weights/tinypose-256x192/tinypose_256x192.onnx");
  std::filesystem::path pictures = test::SharedFile("data/coco-small");
};

std::unique_ptr<PoseEngine> MakeEngine(const Files& files, int batch = 0, int threads = 1) {
  EngineOptions options;
  options.device = DeviceChoice::kCpu;
  options.threads = threads;
  options.batch = batch;
  options.pose_score = 0;  // the reference keeps everybody the detector found
  return MakePoseEngine(test::CardFor("rtmdet-nano-maps", files.detector), test::CardFor("tinypose", files.pose),
                        options);
}

std::vector<Person2D> PeopleIn(PoseEngine& engine, const Image& image) {
  CameraState state;
  return engine.Step(std::span(&state, 1), std::span<const Image>(&image, 1))[0];
}

TEST(RtmdetAndTinyPose, AgreeWithOnnxRuntime) {
  // The reference rounds crops to whole grey levels.
  constexpr double kMedianPx = 0.2, kUpperPx = 2;
  const Files files;
  KINORA_SKIP_WITHOUT(files.detector);
  KINORA_SKIP_WITHOUT(files.pose);
  KINORA_SKIP_WITHOUT(files.pictures);
  const auto engine = MakeEngine(files);
  std::vector<double> distances;
  for (const auto& [picture, expected] : ReadReference()) {
    const std::vector<Person2D> people = PeopleIn(*engine, ReadPicture(files.pictures / picture));
    for (const Person& person : expected) {
      // The nearest of ours, by all points the reference is sure of.
      double best = 1e9;
      std::vector<double> of_best;
      for (const Person2D& ours : people) {
        std::vector<double> one;
        for (std::size_t i = 0; i < person.points.size(); ++i) {
          if (person.points[i][2] < 0.3) continue;
          one.push_back(std::hypot(static_cast<double>(ours.keypoints.points[i].x_px) - person.points[i][0],
                                   static_cast<double>(ours.keypoints.points[i].y_px) - person.points[i][1]));
        }
        double sum = 0;
        for (const double d : one) sum += d;
        if (sum < best) {
          best = sum;
          of_best = one;
        }
      }
      distances.insert(distances.end(), of_best.begin(), of_best.end());
    }
  }
  ASSERT_GT(distances.size(), 150u);
  std::sort(distances.begin(), distances.end());
  const double median = distances[distances.size() / 2], upper = distances[distances.size() * 95 / 100];
  std::printf("distance to ONNX Runtime's chain: median %.3f px, 95%% %.3f px, %zu points\n", median, upper,
              distances.size());
  EXPECT_LE(median, kMedianPx);
  EXPECT_LE(upper, kUpperPx);
}

// Object keypoint similarity with COCO's annotations, as cocoeval computes it.
double Oks(const Keypoints2D& found, const nlohmann::json& annotation) {
  const std::vector<double> truth = annotation["keypoints"];
  const double area = annotation["area"];
  double sum = 0;
  int seen = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    if (truth[3 * i + 2] == 0) continue;
    const double dx = static_cast<double>(found.points[i].x_px) - truth[3 * i];
    const double dy = static_cast<double>(found.points[i].y_px) - truth[3 * i + 1];
    const double k = 2 * Coco17().points[i].oks_sigma;
    sum += std::exp(-(dx * dx + dy * dy) / (2 * area * k * k));
    ++seen;
  }
  return sum / seen;
}

TEST(RtmdetAndTinyPose, FindTheAnnotatedPeopleOfCoco) {
  // The reference's own figure on these pictures is 0.737 (0.897 on annotated boxes: the detector misses small people).
  constexpr double kMeanOks = 0.727;
  const Files files;
  KINORA_SKIP_WITHOUT(files.detector);
  KINORA_SKIP_WITHOUT(files.pose);
  KINORA_SKIP_WITHOUT(files.pictures);
  const auto engine = MakeEngine(files);
  const auto reference = ReadReference();
  double sum = 0;
  int count = 0;
  for (const char* part : {"train2017", "val2017"}) {
    std::ifstream in(files.pictures / "annotations" / (std::string("person_keypoints_") + part + ".json"));
    const auto json = nlohmann::json::parse(in);
    for (const auto& image : json["images"]) {
      const std::string picture = part + ("/" + image["file_name"].get<std::string>());
      if (!reference.contains(picture)) continue;
      const std::vector<Person2D> people = PeopleIn(*engine, ReadPicture(files.pictures / picture));
      for (const auto& annotation : json["annotations"]) {
        if (annotation["image_id"] != image["id"] || annotation["num_keypoints"] == 0 || annotation["iscrowd"] == 1)
          continue;
        double best = 0;
        for (const Person2D& person : people) best = std::max(best, Oks(person.keypoints, annotation));
        sum += best;
        ++count;
      }
    }
  }
  ASSERT_EQ(count, 15);
  std::printf("mean OKS %.3f over %d people\n", sum / count, count);
  EXPECT_GE(sum / count, kMeanOks);
}

TEST(RtmdetAndTinyPose, GiveTheSameBitsAloneAndWithOthers) {
  const Files files;
  KINORA_SKIP_WITHOUT(files.detector);
  KINORA_SKIP_WITHOUT(files.pose);
  KINORA_SKIP_WITHOUT(files.pictures);
  std::vector<Image> images;
  for (const auto& [picture, people] : ReadReference()) {
    images.push_back(ReadPicture(files.pictures / picture));
    if (images.size() == 2) break;
  }
  struct Way {
    int batch, threads;
  };
  std::vector<CameraState> first;
  for (const auto [batch, threads] : {Way{1, 1}, Way{3, 1}, Way{0, 2}, Way{2, 3}}) {
    const auto engine = MakeEngine(files, batch, threads);
    std::vector<CameraState> together(2), alone(2);
    // The second step follows the regions of the first.
    for (int step = 0; step < 2; ++step) {
      const auto people = engine->Step(together, std::span<const Image>(images));
      for (std::size_t c = 0; c < 2; ++c) {
        const auto lone = engine->Step(std::span(&alone[c], 1), std::span<const Image>(&images[c], 1))[0];
        ASSERT_EQ(lone.size(), people[c].size());
        for (std::size_t p = 0; p < lone.size(); ++p)
          for (std::size_t k = 0; k < 17; ++k) {
            EXPECT_EQ(lone[p].keypoints.points[k].x_px, people[c][p].keypoints.points[k].x_px) << batch;
            EXPECT_EQ(lone[p].keypoints.points[k].score, people[c][p].keypoints.points[k].score) << batch;
          }
        EXPECT_EQ(alone[c], together[c]);
      }
    }
    if (first.empty()) first = together;
    EXPECT_EQ(together, first) << threads << " threads";
  }
}

}  // namespace
}  // namespace kinora
