#pragma once

#include <string>
#include <vector>

namespace citynet::read {

/// A data set that can be loaded by its name.
struct DatasetEntry {
  std::string name;  ///< of its folder
  std::string folder;

  friend bool operator==(const DatasetEntry&, const DatasetEntry&) = default;
};

/// Finds a data set: a path to a folder with a `datapackage.json` or to the descriptor itself, or
/// a name looked up in `extra_folders`, then in the folders of the environment variable
/// CITYNET_DATASETS (parted by `:`), then among the data sets installed with the library. The
/// first match wins. Returns its path.
/// Throws InvalidArgument that lists where it looked and the names there are.
[[nodiscard]] std::string find_dataset(const std::string& name_or_path,
                                       const std::vector<std::string>& extra_folders = {});

/// What `find_dataset` knows by name, sorted; of two of the same name the one it would find.
[[nodiscard]] std::vector<DatasetEntry> list_datasets(
    const std::vector<std::string>& extra_folders = {});

}  // namespace citynet::read
