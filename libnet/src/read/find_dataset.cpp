#include "citynet/read/find_dataset.hpp"

#include <cstdlib>
#include <filesystem>
#include <map>
#include <system_error>

#include "citynet/base/error.hpp"

namespace citynet::read {
namespace {

namespace fs = std::filesystem;

bool is_dataset(const fs::path& folder) {
  std::error_code ignored;  // a folder that cannot be looked into holds no data set for us
  return fs::is_regular_file(folder / "datapackage.json", ignored);
}

/// Where data sets are looked up by name, in the order of precedence.
std::vector<std::string> dataset_folders(const std::vector<std::string>& extra_folders) {
  auto folders = extra_folders;
  if (const char* list = std::getenv("CITYNET_DATASETS"); list != nullptr) {
    const std::string text(list);
    for (std::size_t begin = 0; begin <= text.size();) {
      const auto end = std::min(text.find(':', begin), text.size());
      if (end > begin) folders.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  folders.emplace_back(CITYNET_INSTALLED_DATASETS);
  return folders;
}

/// A word, not a path: nothing that could lead out of the folders that are looked through.
bool is_name(const std::string& text) {
  return !text.empty() && text != "." && text != ".." && text.find('/') == std::string::npos;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string not_found_rule(const std::vector<std::string>& extra_folders) {
  std::vector<std::string> names;
  for (const auto& entry : list_datasets(extra_folders)) names.push_back(entry.name);
  return "no data set of this name and no folder with a datapackage.json; looked in " +
         joined(dataset_folders(extra_folders)) +
         (names.empty() ? "; there are no data sets there" : "; there are: " + joined(names));
}

}  // namespace

std::string find_dataset(const std::string& name_or_path,
                         const std::vector<std::string>& extra_folders) {
  std::error_code ignored;
  if (is_dataset(name_or_path)) return name_or_path;
  if (name_or_path.ends_with(".json") && fs::is_regular_file(name_or_path, ignored)) {
    return name_or_path;
  }
  if (is_name(name_or_path)) {
    for (const auto& folder : dataset_folders(extra_folders)) {
      const auto candidate = fs::path(folder) / name_or_path;
      if (is_dataset(candidate)) return candidate.string();
    }
  }
  throw base::InvalidArgument("data set", name_or_path, not_found_rule(extra_folders));
}

std::vector<DatasetEntry> list_datasets(const std::vector<std::string>& extra_folders) {
  std::map<std::string, std::string> folder_of_name;
  for (const auto& folder : dataset_folders(extra_folders)) {
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      if (is_dataset(at->path())) {
        folder_of_name.emplace(at->path().filename().string(), at->path().string());
      }
    }
  }
  std::vector<DatasetEntry> entries;
  for (const auto& [name, folder] : folder_of_name) entries.push_back({name, folder});
  return entries;
}

}  // namespace citynet::read
