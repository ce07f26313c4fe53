#pragma once

#include <cstddef>
#include <functional>

#include "core/util/job.h"

namespace kinora {

// Calls body(i) for every i in [0, count) on at most `threads` threads (the caller's is one of them; 1 = none made).
// Indices are handed out in order, one by one: make a body worth at least some microseconds. The first exception
// stops the handing out and is thrown again here; a requested stop throws Cancelled. Results must not depend on
// the number of threads: let body(i) write only to slot i.
void ParallelFor(std::size_t count, int threads, const Job& job, const std::function<void(std::size_t)>& body);

// The number of threads to use where the user did not choose: the cores this process may run on.
int AvailableCores();

}  // namespace kinora
