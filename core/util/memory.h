#pragma once

namespace kinora {

// Gives memory that was freed back to the system. Some allocators keep it for later: after gigabytes that were needed
// once, the program would look as large as it ever was.
void ReturnFreedMemory();

}  // namespace kinora
