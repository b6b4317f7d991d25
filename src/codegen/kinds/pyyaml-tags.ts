import type { ScalarTag, Tags } from "yaml";

const TRUE = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;

/**
 * Makes the tags of YAML 1.1 those that PyYAML has, with which Infrahub's own tools read schema files: `y` and `n`
 * are texts there. A date stays the text that it was written as, because JSON has none.
 *
 * @param tags - the tags of YAML 1.1
 * @returns the changed tags
 */
export function pyyamlTags(tags: Tags): Tags {
  return tags
    .filter((tag) => typeof tag === "string" || tag.tag !== "tag:yaml.org,2002:timestamp")
    .map((tag) => {
      if (typeof tag === "string" || tag.tag !== "tag:yaml.org,2002:bool") return tag;
      const scalar = tag as ScalarTag;
      return { ...scalar, test: scalar.test?.test("yes") ? TRUE : FALSE };
    });
}
