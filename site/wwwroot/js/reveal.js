// An address of a line, such as #L12, opens the source that holds it.
function reveal() {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  const drawer = target?.closest("details");
  if (drawer) drawer.open = true;
  if (drawer || target?.matches("details")) target.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", reveal);
reveal();
