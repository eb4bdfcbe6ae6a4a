// Asks the service; a failure becomes an Error with the service's own detail.

export class KeyNeeded extends Error {}

let key = "";

export function useKey(given) {
  key = given;
}

export async function ask(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) [value].flat().forEach((each) => query.append(name, each));
  const headers = key ? { Authorization: `Bearer ${key}` } : {};
  const response = await fetch(`${path}?${query}`, { headers });
  const body = await response.json();
  if (response.status === 401) throw new KeyNeeded(body.detail);
  if (!response.ok) throw new Error(body.detail);
  return body;
}
