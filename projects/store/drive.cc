#include "projects/store/drive.h"

#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace kinora {

bool IsNetworkDrive(const std::filesystem::path& folder) {
  // The magic numbers of statfs(2). File systems in user space (FUSE) may be either; the careful choice costs little.
  static constexpr std::array<std::uint32_t, 12> kNetwork = {
      0x6969,      // NFS
      0x517B,      // SMB
      0xFF534D42,  // CIFS
      0xFE534D42,  // SMB2
      0x5346414F,  // AFS
      0x6B414653,  // kAFS
      0x73757245,  // Coda
      0x01021997,  // 9P: folders that a virtual machine shares with its host
      0x65735546,  // FUSE: sshfs, rclone …
      0x00C36400,  // Ceph
      0x786F4256,  // VirtualBox's shared folders
      0x0BD00BD0   // Lustre
  };
  struct statfs drive {};
  if (statfs(folder.c_str(), &drive) != 0) return false;
  return std::ranges::find(kNetwork, static_cast<std::uint32_t>(drive.f_type)) != kNetwork.end();
}

}  // namespace kinora
