#include "models/pose/sample_kernel.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define KINORA_AVX2 __attribute__((target("avx2")))

namespace kinora {
namespace {

// No fused multiply-add: the plain path has none either, and both must give the same bits.

struct Rgb8 {
  __m256 r, g, b;
};

struct Taps8 {
  __m256i x, y;
  __m256 fx, fy;
};

KINORA_AVX2 inline __m256 Coordinates(double step, double start, int x) {
  const __m128i four = _mm_setr_epi32(x, x + 1, x + 2, x + 3);
  const __m128i next = _mm_add_epi32(four, _mm_set1_epi32(4));
  const __m256d s = _mm256_set1_pd(step), o = _mm256_set1_pd(start);
  const __m128 low = _mm256_cvtpd_ps(_mm256_add_pd(_mm256_mul_pd(s, _mm256_cvtepi32_pd(four)), o));
  const __m128 high = _mm256_cvtpd_ps(_mm256_add_pd(_mm256_mul_pd(s, _mm256_cvtepi32_pd(next)), o));
  return _mm256_set_m128(high, low);
}

KINORA_AVX2 inline __m256 Lerp(__m256 a, __m256 b, __m256 f) {
  return _mm256_add_ps(a, _mm256_mul_ps(f, _mm256_sub_ps(b, a)));
}

template <int kByte>
KINORA_AVX2 inline __m256 Byte(__m256i words) {
  return _mm256_cvtepi32_ps(_mm256_and_si256(_mm256_srli_epi32(words, 8 * kByte), _mm256_set1_epi32(255)));
}

KINORA_AVX2 inline __m256i Gather(const std::uint8_t* base, __m256i offset) {
  return _mm256_i32gather_epi32(reinterpret_cast<const int*>(base), offset, 1);
}

KINORA_AVX2 inline Taps8 TapsAt(__m256 u, __m256 v) {
  Taps8 t;
  t.x = _mm256_cvttps_epi32(u);
  t.y = _mm256_cvttps_epi32(v);
  t.fx = _mm256_sub_ps(u, _mm256_cvtepi32_ps(t.x));
  t.fy = _mm256_sub_ps(v, _mm256_cvtepi32_ps(t.y));
  return t;
}

KINORA_AVX2 inline __m256i Offset(__m256i x, __m256i y, std::ptrdiff_t stride) {
  return _mm256_add_epi32(x, _mm256_mullo_epi32(y, _mm256_set1_epi32(static_cast<int>(stride))));
}

// Two neighbours in each of two rows of one plane.
KINORA_AVX2 inline __m256 Bilinear(const std::uint8_t* plane, __m256i upper, __m256i lower, __m256 fx, __m256 fy) {
  const __m256i a = Gather(plane, upper), c = Gather(plane, lower);
  return Lerp(Lerp(Byte<0>(a), Byte<1>(a), fx), Lerp(Byte<0>(c), Byte<1>(c), fx), fy);
}

KINORA_AVX2 inline __m256 Clamp(__m256 value) {
  return _mm256_min_ps(_mm256_set1_ps(255.0F), _mm256_max_ps(_mm256_setzero_ps(), value));
}

KINORA_AVX2 inline __m256 Times(float factor, __m256 value) {
  return _mm256_mul_ps(_mm256_set1_ps(factor), value);
}

KINORA_AVX2 inline Rgb8 FromRgb(const PictureView& p, __m256 u, __m256 v) {
  const Taps8 t = TapsAt(u, v);
  const __m256i three = _mm256_add_epi32(t.x, _mm256_add_epi32(t.x, t.x));
  const __m256i upper = Offset(three, t.y, p.rgb_stride);
  const __m256i lower = _mm256_add_epi32(upper, _mm256_set1_epi32(static_cast<int>(p.rgb_stride)));
  const __m256i a = Gather(p.rgb, upper), b = Gather(p.rgb + 3, upper);
  const __m256i c = Gather(p.rgb, lower), d = Gather(p.rgb + 3, lower);
  return {Lerp(Lerp(Byte<0>(a), Byte<0>(b), t.fx), Lerp(Byte<0>(c), Byte<0>(d), t.fx), t.fy),
          Lerp(Lerp(Byte<1>(a), Byte<1>(b), t.fx), Lerp(Byte<1>(c), Byte<1>(d), t.fx), t.fy),
          Lerp(Lerp(Byte<2>(a), Byte<2>(b), t.fx), Lerp(Byte<2>(c), Byte<2>(d), t.fx), t.fy)};
}

KINORA_AVX2 inline Rgb8 FromPlanes(const PictureView& p, __m256 u, __m256 v) {
  const Taps8 t = TapsAt(u, v);
  const __m256i upper = Offset(t.x, t.y, p.strides[0]);
  const __m256i lower = _mm256_add_epi32(upper, _mm256_set1_epi32(static_cast<int>(p.strides[0])));
  const __m256 luma =
      _mm256_mul_ps(_mm256_set1_ps(p.y_scale),
                    _mm256_sub_ps(Bilinear(p.planes[0], upper, lower, t.fx, t.fy), _mm256_set1_ps(p.y_offset)));

  const __m256 half = _mm256_set1_ps(0.5F), one = _mm256_set1_ps(1.0F);
  const __m256 cu = _mm256_mul_ps(half, u);
  const __m256 cv = _mm256_sub_ps(_mm256_mul_ps(half, v), _mm256_set1_ps(0.25F));
  const __m256i cx = _mm256_cvttps_epi32(cu);
  const __m256i cy = _mm256_sub_epi32(_mm256_cvttps_epi32(_mm256_add_ps(cv, one)), _mm256_set1_epi32(1));
  const __m256 fx = _mm256_sub_ps(cu, _mm256_cvtepi32_ps(cx)), fy = _mm256_sub_ps(cv, _mm256_cvtepi32_ps(cy));
  const __m256i above = _mm256_max_epi32(cy, _mm256_setzero_si256());
  const __m256i below =
      _mm256_min_epi32(_mm256_add_epi32(cy, _mm256_set1_epi32(1)), _mm256_set1_epi32((p.height + 1) / 2 - 1));
  const __m256 middle = _mm256_set1_ps(128.0F);
  const __m256 cb = _mm256_sub_ps(
      Bilinear(p.planes[1], Offset(cx, above, p.strides[1]), Offset(cx, below, p.strides[1]), fx, fy), middle);
  const __m256 cr = _mm256_sub_ps(
      Bilinear(p.planes[2], Offset(cx, above, p.strides[2]), Offset(cx, below, p.strides[2]), fx, fy), middle);
  return {Clamp(_mm256_add_ps(luma, Times(p.r_v, cr))),
          Clamp(_mm256_add_ps(_mm256_add_ps(luma, Times(p.g_u, cb)), Times(p.g_v, cr))),
          Clamp(_mm256_add_ps(luma, Times(p.b_u, cb)))};
}

KINORA_AVX2 inline void Store(const SamplePlan& plan, const Rgb8& colour, float* at) {
  const __m256 values[3] = {colour.r, colour.g, colour.b};
  for (std::size_t c = 0; c < 3; ++c) {
    const __m256 out =
        _mm256_add_ps(_mm256_mul_ps(values[c], _mm256_set1_ps(plan.scale[c])), _mm256_set1_ps(plan.offset[c]));
    float* to = at + plan.channel[c] * plan.channel_step;
    if (plan.pixel_step == 1) {
      _mm256_storeu_ps(to, out);
    } else {
      alignas(32) float lanes[8];
      _mm256_store_ps(lanes, out);
      for (int i = 0; i < 8; ++i) to[i * plan.pixel_step] = lanes[i];
    }
  }
}

}  // namespace

KINORA_AVX2 int SampleRowAvx2(const SamplePlan& plan, double du, double u0, double dv, double v0, int x, int end,
                              float* row) {
  for (; x + 8 <= end; x += 8) {
    const __m256 u = Coordinates(du, u0, x), v = Coordinates(dv, v0, x);
    const Rgb8 colour = plan.picture.rgb ? FromRgb(plan.picture, u, v) : FromPlanes(plan.picture, u, v);
    Store(plan, colour, row + x * plan.pixel_step);
  }
  return x;
}

bool HasAvx2() {
  static const bool has = __builtin_cpu_supports("avx2");
  return has;
}

}  // namespace kinora

#else

namespace kinora {

int SampleRowAvx2(const SamplePlan&, double, double, double, double, int x, int, float*) {
  return x;
}
bool HasAvx2() {
  return false;
}

}  // namespace kinora

#endif
