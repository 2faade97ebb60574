package main

import "sync"

const (
	// largestBody is the limit of the operations' route (src/server/otinim.pb.js); a body
	// that does not say its length counts as one.
	largestBody = 16 << 20
	// Bodies being read, waiting or judged: two of the largest of one owner, sixteen of all.
	ownerInHand = 2 * largestBody
	allInHand   = 16 * largestBody
)

// inHand counts the bytes of bodies that the host holds, so that no owner fills the memory,
// nor all places of the intake with what takes goja seconds each.
type inHand struct {
	mu     sync.Mutex
	all    int64
	owners map[string]int64
}

// take says whether there is room, and how to give it back.
func (h *inHand) take(owner string, length int64) (release func(), ok bool) {
	if length < 0 || length > largestBody {
		length = largestBody
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.all+length > allInHand || h.owners[owner]+length > ownerInHand {
		return nil, false
	}
	h.add(owner, length)
	return func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.add(owner, -length)
	}, true
}

func (h *inHand) add(owner string, length int64) {
	h.all += length
	h.owners[owner] += length
	if h.owners[owner] == 0 {
		delete(h.owners, owner)
	}
}
