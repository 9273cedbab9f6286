export function show(dialog) { dialog?.showModal(); }
