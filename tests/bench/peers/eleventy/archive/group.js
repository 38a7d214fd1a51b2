export function groupBy(members, keyOf) {
  const groups = new Map();
  for (const member of members) append(groups, keyOf(member), member);
  return groups;
}

export function append(groups, key, member) {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [member]);
  else group.push(member);
}
