#pragma once

#include <map>
#include <string>
#include <vector>

#include "citynet/resolve/load.hpp"
#include "read/package_folder.hpp"

namespace citynet::test {

/// A small city-cooperation package, without any schema, so that `resolve` has to find what is
/// wrong by itself. Tables that are set replace those of the example.
inline resolve::Loaded load_package(const std::map<std::string, std::string>& tables,
                                    const resolve::LoadOptions& options = {}) {
  std::map<std::string, std::string> all{
      {"sources", "id,title,url\ns1,One,https://example.org/1\ns2,Two,\n"},
      {"entities",
       "id,kind,name,source\n"
       "gdansk,city,Gdańsk,s1\n"
       "lyon,city,Lyon,s1\n"
       "leipzig,city,Leipzig,s1\n"
       "eurocities,network,Eurocities,s1\n"
       "forum-2014,event,Forum 2014,s1\n"
       "pact,declaration,Pact,s1\n"
       "centre,organisation,Centre,s1\n"}};
  for (const auto& [name, text] : tables) all[name] = text;
  const PackageFolder folder;
  std::string resources;
  for (const auto& [name, text] : all) {
    folder.write(name + ".csv", text);
    resources += (resources.empty() ? "" : ", ") + ("{\"name\": \"" + name) + "\", \"path\": \"" +
                 name + ".csv\"}";
  }
  folder.write("datapackage.json", "{\"name\": \"example\", \"resources\": [" + resources + "]}");
  return resolve::load_dataset(folder.path(), options);
}

inline std::vector<std::string> messages(const resolve::Loaded& loaded) {
  std::vector<std::string> all;
  for (const auto& issue : loaded.report.issues) all.push_back(to_string(issue));
  return all;
}

}  // namespace citynet::test
