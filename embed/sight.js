// Waiting for somebody to see an element.

/** Calls back once, when the element comes into sight. What comes back ends the waiting. */
export function inSight(element, act) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
