package main

import "testing"

func TestInHand(t *testing.T) {
	hand := inHand{owners: map[string]int64{}}
	var releases []func()
	take := func(owner string, length int64) bool {
		release, ok := hand.take(owner, length)
		if ok {
			releases = append(releases, release)
		}
		return ok
	}
	// A body of unknown length counts as the largest.
	if !take("a", -1) || !take("a", largestBody) || take("a", 1) {
		t.Fatal("an owner has room for two of the largest, and for no byte more")
	}
	for _, owner := range []string{"b", "c", "d", "e", "f", "g", "h"} {
		if !take(owner, largestBody) || !take(owner, largestBody+1) {
			t.Fatalf("no room for %s", owner)
		}
	}
	if take("i", 1) {
		t.Fatal("all have room for sixteen of the largest, and for no byte more")
	}
	for _, release := range releases {
		release()
	}
	if hand.all != 0 || len(hand.owners) != 0 {
		t.Fatalf("left: %d, %v", hand.all, hand.owners)
	}
}
