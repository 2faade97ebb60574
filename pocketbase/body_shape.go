package main

// mostMarks: fifty operations of four members have some 400 brackets, braces and commas.
const mostMarks = 4096

// bodyShape looks at a JSON text as it comes, for what must not reach goja: its parser has no
// limit of depth and its overflow ends the process; a million small values cost a gigabyte; and
// the half of an escaped surrogate pair becomes U+FFFD without a word. Whether the rest is JSON
// is goja's to say.
type bodyShape struct {
	marks            int
	inString, escape bool
	// digits of a \u escape still to come, and their value so far.
	digits int
	unit   rune
	// high: the escape that has just ended is the first half of a pair.
	high, lone bool
}

func (s *bodyShape) Write(p []byte) (int, error) {
	for _, c := range p {
		s.take(c)
	}
	return len(p), nil
}

// refusal is the code of what is wrong with the whole body; "" for nothing.
func (s *bodyShape) refusal() string {
	switch {
	case s.marks > mostMarks:
		return "body.malformed"
	case s.lone || s.high:
		return "body.characters"
	}
	return ""
}

func (s *bodyShape) take(c byte) {
	switch {
	case s.digits > 0:
		s.hex(c)
	case s.escape:
		s.escape = false
		if c == 'u' {
			s.digits, s.unit = 4, 0
		} else {
			s.plain()
		}
	case s.inString && c == '\\':
		s.escape = true
	case c == '"':
		s.plain()
		s.inString = !s.inString
	case s.inString:
		s.plain()
	case c == '[' || c == ']' || c == '{' || c == '}' || c == ',':
		s.marks++
	}
}

// plain is anything but an escape: what was waiting for its second half has none.
func (s *bodyShape) plain() {
	s.lone = s.lone || s.high
	s.high = false
}

func (s *bodyShape) hex(c byte) {
	var digit rune
	switch {
	case c >= '0' && c <= '9':
		digit = rune(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		digit = rune(c|0x20-'a') + 10
	default:
		s.digits = 0 // no JSON
		s.take(c)
		return
	}
	s.unit = s.unit<<4 | digit
	if s.digits--; s.digits > 0 {
		return
	}
	isHigh, isLow := s.unit&0xfc00 == 0xd800, s.unit&0xfc00 == 0xdc00
	s.lone = s.lone || s.high != isLow
	s.high = isHigh
}
