// Nothing typed stays readable in this browser for the next person at the machine: before signing out it is sent, and what cannot be sent is asked about.
const form = document.querySelector("form[data-sign-out]");
if (form) {
  const prefix = `newssite:${form.dataset.signOut}:`;
  const token = () => form.elements.__RequestVerificationToken.value;
  const kept = () => { try { return Object.keys(localStorage).filter(key => key.startsWith(prefix)); } catch { return []; } };

  async function sent(key) {
    try {
      const { fields, window, sequence, at } = JSON.parse(localStorage.getItem(key));
      const [kind, id] = key.slice(prefix.length).split(":");
      const data = new URLSearchParams(fields);
      data.set(kind === "article" ? "ArticleId" : "DraftId", id);
      data.set("Window", window ?? "");
      data.set("Sequence", Math.max(sequence, at));
      data.set("__RequestVerificationToken", token());
      const answer = await fetch("/admin/journal", { method: "POST", body: data, redirect: "manual", headers: { Accept: "application/json" } });
      if (!answer.ok) return false;
      localStorage.removeItem(key);
      return true;
    } catch {
      return false;
    }
  }

  form.addEventListener("submit", async event => {
    event.preventDefault();
    await new Promise(done => { if (document.dispatchEvent(new CustomEvent("newssite:send", { cancelable: true, detail: done }))) done(); });
    let lost = 0;
    for (const key of kept()) if (!await sent(key)) lost++;
    if (lost > 0 && !confirm("What you typed last could not be sent to the server. Sign out and throw it away?")) return;
    for (const key of kept()) localStorage.removeItem(key);
    document.dispatchEvent(new Event("newssite:leave"));

    // Not requestSubmit: where nothing had to be waited for, the event of the first press is still on its way, and a second one would be dropped.
    form.submit();
  });
}
