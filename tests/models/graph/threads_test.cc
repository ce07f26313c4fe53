#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <gtest/gtest.h>

#include <atomic>
#include <random>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/util/job.h"
#include "models/graph/cpu/thread_pool.h"
#include "models/graph/plan.h"
#include "models/graph/specialise.h"

namespace kinora::nn {
namespace {

// A network with every kind of step that is cut for threads, large enough to be cut.
class Layers {
 public:
  Graph Build() {
    const ValueId x = builder_.AddInput("x", DataType::kFloat32, {1, 3, 70, 52});
    const ValueId stem = Conv(x, 3, 8, 3, 2, 1);
    const ValueId a = Conv(stem, 8, 48, 1, 1, 1);
    const ValueId b = Conv(a, 48, 48, 3, 1, 48);
    const ValueId c = Conv(Conv(b, 48, 48, 5, 1, 48), 48, 48, 1, 1, 1);
    const ValueId sum = builder_.Add(Op::kBinary, Name(), {c, a}, BinaryAttributes{});
    const ValueId joined = builder_.Add(Op::kConcat, Name(), {sum, b}, AxisAttributes{1});
    const ValueId mixed = builder_.Add(Op::kChannelShuffle, Name(), {joined}, ShuffleAttributes{2});
    PoolAttributes pool;
    pool.kernel = pool.strides = {2, 2};
    const ValueId small = builder_.Add(Op::kPool, Name(), {mixed}, pool);
    const ValueId deep = Conv(small, 96, 64, 3, 1, 1);
    builder_.SetOutputs({Conv(deep, 64, 17, 1, 1, 1), mixed});
    return WithFreeBatch(std::move(builder_).Finish());
  }

 private:
  std::string Name() { return "n" + std::to_string(++names_); }

  std::vector<float> Random(std::size_t count, float spread) {
    std::uniform_real_distribution<float> uniform(-spread, spread);
    std::vector<float> values(count);
    for (float& value : values) value = uniform(random_);
    return values;
  }

  ValueId Conv(ValueId x, int64_t inputs, int64_t outputs, int64_t size, int64_t stride, int64_t groups) {
    const auto sum = static_cast<std::size_t>(inputs / groups * size * size);
    const ValueId weight = builder_.AddConstant(
        Name(), Constant::Floats({outputs, inputs / groups, size, size},
                                 Random(static_cast<std::size_t>(outputs) * sum, 2 / static_cast<float>(sum))));
    const ValueId bias =
        builder_.AddConstant(Name(), Constant::Floats({outputs}, Random(static_cast<std::size_t>(outputs), 1)));
    ConvAttributes a;
    a.strides = {stride, stride};
    a.pads = {size / 2, size / 2, size / 2, size / 2};
    a.groups = groups;
    a.activation.kind = UnaryKind::kSilu;
    return builder_.Add(Op::kConv, Name(), {x, weight, bias}, a);
  }

  GraphBuilder builder_;
  std::mt19937 random_{7};
  int names_ = 0;
};

std::vector<at::Tensor> RunOn(const Graph& graph, int threads, int set, const at::Tensor& pictures) {
  const int before = at::get_num_threads();
  at::set_num_threads(threads);
  PlanOptions options;
  options.device = DeviceKind::kCpu;
  options.instruction_set = set;
  Network network(graph, options);
  std::vector<at::Tensor> results = network.Run(pictures);
  at::set_num_threads(before);
  return results;
}

// 1 = baseline, 2 = AVX2, 3 = AVX-512.
class Threads : public testing::TestWithParam<int> {};

TEST_P(Threads, ChangeNoBitOfAnyPicture) {
  const Graph graph = Layers().Build();
  at::manual_seed(3);
  const at::Tensor pictures = at::rand({7, 3, 70, 52});
  std::vector<std::vector<at::Tensor>> alone;
  for (int64_t n = 0; n < 7; ++n) alone.push_back(RunOn(graph, 1, GetParam(), pictures.slice(0, n, n + 1)));
  for (const int threads : {1, 2, 3, 8}) {
    for (const int64_t count : {1, 2, 5, 7}) {
      const std::vector<at::Tensor> together = RunOn(graph, threads, GetParam(), pictures.slice(0, 0, count));
      for (int64_t n = 0; n < count; ++n) {
        for (std::size_t i = 0; i < together.size(); ++i) {
          EXPECT_TRUE(at::equal(together[i].slice(0, n, n + 1), alone[static_cast<std::size_t>(n)][i]))
              << threads << " threads, picture " << n << " of " << count << ", output " << i;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(InstructionSets, Threads, testing::Values(1, 2, 3));

TEST(Plan, TakesAnyNumberOfPicturesWhereTheNetworkDoes) {
  PlanOptions options;
  options.device = DeviceKind::kCpu;
  const std::vector<Shape> one{{1, 3, 70, 52}};
  Plan plan = Compile(Layers().Build(), one, options);
  EXPECT_TRUE(plan.takes_any_count());
  const at::Tensor five = at::ones({5, 3, 70, 52});
  EXPECT_EQ(plan.Run({&five, 1})[0].size(0), 5);
}

TEST(Plan, StopsABatchThatIsSharedOut) {
  const int before = at::get_num_threads();
  at::set_num_threads(2);
  PlanOptions options;
  options.device = DeviceKind::kCpu;
  Network network(Layers().Build(), options);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(network.Run(at::ones({4, 3, 70, 52}), stop.get_token()), Cancelled);
  at::set_num_threads(before);
}

TEST(ThreadPool, DoesEachItemOnce) {
  cpu::ThreadPool pool(4);
  cpu::ThreadPool::Turn turn(pool);
  for (int count = 0; count < 200; ++count) {
    std::vector<std::atomic<int>> done(static_cast<std::size_t>(count));
    turn.pool().Run(count, [&](int i) { ++done[static_cast<std::size_t>(i)]; });
    for (const std::atomic<int>& times : done) ASSERT_EQ(times, 1);
  }
}

TEST(ThreadPool, LetsASecondCallerWorkAlone) {
  cpu::ThreadPool pool(2);
  cpu::ThreadPool::Turn first(pool);
  std::thread([&pool] {
    cpu::ThreadPool::Turn second(pool);
    EXPECT_EQ(second.pool().threads(), 1);
  }).join();
  EXPECT_EQ(first.pool().threads(), 2);
}

}  // namespace
}  // namespace kinora::nn
