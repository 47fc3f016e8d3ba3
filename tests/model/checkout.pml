/* SPDX-License-Identifier: MIT
 *
 * Counters of one shop, on one store account, that place orders of the same content (docs/reliability.md#the-model).
 * Each attempt is a process; a server, a network that loses and delays, and a board that comes and goes stand beside them.
 *
 *   -DCOUNTERS=n   counters (2), each with a journal of its own
 *   -DPER=n        orders of each counter (2)
 *   -DIN_ROW       a counter begins its next order when the call of the last one has ended, as one window does
 *   -DRESENDS=n    how often all of them together send an order again (as often as they like)
 *   -DOLD_RULE     a mutant: content and time are enough to adopt an order, whoever else is signed in
 *   -DNO_PROOF     a mutant: the first look that finds nothing is taken for a proof of absence
 *
 * A crash is no action of its own: whoever dies with a call out finds the attempt as Sent, and goes on as after a lost answer.
 */
#ifndef COUNTERS
#define COUNTERS 2
#endif
#ifndef PER
#define PER 2
#endif
#define N (COUNTERS * PER)
#ifndef RESENDS
#define RESENDS N
#endif
#define NOBODY 255
#define MOST_SENDS 2
#define MOST_ORDERS (N * MOST_SENDS)

#if N == 4
#define ANY(P) (P(0) || P(1) || P(2) || P(3))
#elif N == 3
#define ANY(P) (P(0) || P(1) || P(2))
#else
#define ANY(P) (P(0) || P(1))
#endif

mtype = { Prepared, Sent, NotSent, Rejected, Unknown, Absent, Ambiguous, Placed, SessionSent, SessionUnknown, SessionRejected,
    SessionOpen, Paid, Canceled, Expired, Settled, Abandoned, Closed };

/* What may follow what: the table of src/store/attemptstates.cpp, compared with it by tst_model. */
#define FOLLOWS(from, to) ( \
    (from == Prepared && (to == Sent || to == NotSent || to == Abandoned)) || \
    (from == Sent && (to == NotSent || to == Rejected || to == Unknown || to == Placed)) || \
    (from == NotSent && (to == Sent || to == Abandoned)) || \
    (from == Unknown && (to == Placed || to == Absent || to == Ambiguous)) || \
    (from == Absent && (to == Sent || to == Placed || to == Ambiguous || to == Abandoned)) || \
    (from == Ambiguous && (to == Placed || to == Unknown || to == Absent || to == Abandoned)) || \
    (from == Placed && (to == SessionSent || to == SessionOpen || to == Paid || to == Canceled || to == Expired || to == Settled || to == Closed)) || \
    (from == SessionSent && (to == SessionOpen || to == SessionUnknown || to == SessionRejected || to == Paid || to == Canceled || to == Expired)) || \
    (from == SessionOpen && (to == Paid || to == Canceled || to == Expired || to == SessionSent || to == Settled || to == Closed)) || \
    (from == SessionUnknown && (to == SessionSent || to == SessionOpen || to == Paid || to == Canceled || to == Expired || to == Settled || to == Closed)) || \
    (from == SessionRejected && (to == SessionSent || to == SessionOpen || to == Paid || to == Canceled || to == Expired || to == Settled || to == Closed)) || \
    (from == Canceled && (to == SessionSent || to == SessionOpen || to == Paid || to == Canceled || to == Expired || to == Settled || to == Closed)) || \
    (from == Expired && (to == SessionSent || to == SessionOpen || to == Paid || to == Canceled || to == Expired || to == Settled || to == Closed)) )

/* The journals. */
mtype state[N];
byte orderOf[N];          /* NOBODY: none */
byte sends[N];

/* The server's book: how many orders each attempt's calls have made. Which call made an order no client can see. */
byte made[N];
#define exists(o) ((o) % MOST_SENDS < made[(o) / MOST_SENDS])
#define counterOf(a) ((a) / PER)
#define makerOf(o) (counterOf((o) / MOST_SENDS))

#define IN_FLIGHT(k) inFlight[k]

/* The wire. */
bool inFlight[N];         /* the create call may still take effect */
mtype:reply = { Nothing, Refusal, Made };
mtype:reply answer[N];

/* The board. */
bool boardUp = true;
bool air[N];
byte boardClaim[MOST_ORDERS];
byte resends;
byte done;

inline move(a, to)
{
    assert(FOLLOWS(state[a], to) || state[a] == to);
    state[a] = to
}

#define leaveTheAir(a) air[a] = air[a] && !boardUp

/* The claim. The journal's unique index refuses a second attempt of the same journal, the board's one of another counter. */
inline claim(a, o, isTaken)
{
    d_step {
        isTaken = false;
        i = 0;
        do
        :: i < N ->
            isTaken = isTaken || (i != a && counterOf(i) == counterOf(a) && orderOf[i] == o);
            assert(isTaken || i == a || orderOf[i] != o);    /* no order is claimed twice */
            i++
        :: else -> break
        od;
        i = 0;
        isTaken = isTaken || (boardUp && boardClaim[o] != NOBODY && boardClaim[o] != a);
        if
        :: !isTaken ->
            assert(makerOf(o) == counterOf(a));              /* and none that another counter made */
            orderOf[a] = o;
            if
            :: boardUp -> boardClaim[o] = a; air[a] = false
            :: else
            fi;
            move(a, Placed)
        :: else
        fi
    }
}

/* The last of three looks over sixty seconds comes after whatever the own call could still do, and that of a twin in the same journal
 * which has taken an order meanwhile: it was sent before the first look that missed the order. */
#define STILL_OUT(k) (counterOf(k) == counterOf(a) && inFlight[k] && (k == a || orderOf[k] != NOBODY))
#ifdef NO_PROOF
#define PROVES true
#else
#define PROVES (!ANY(STILL_OUT))
#endif

/* Another attempt of the same content whose call is out: the order in the list may become its. */
#define HOLDS(k) (k != a && ((counterOf(k) == counterOf(a) && state[k] == Sent) || (boardUp && air[k] && inFlight[k])))
#define isTwinInTheAir ANY(HOLDS)

/* An order with a session was answered to somebody; a counter that has sold before knows it (usesSessions). */
#ifdef OLD_RULE
#define HAS_SESSION(k) false
#define mayAdoptUnasked (own + foreign == 1)
#else
#define HAS_SESSION(k) (usesSessions && orderOf[k] == i && state[k] == Paid)
#define mayAdoptUnasked (COUNTERS == 1 && own == 1)
#endif
#define IS_OURS(k) (k != a && counterOf(k) == counterOf(a) && orderOf[k] == i)
#define SELLS(k) (counterOf(k) == counterOf(a) && state[k] == Paid)

/* One look: what could be this attempt's order, `own` of this counter (any of its attempts) and `foreign` of another; `seen` is one. */
inline search(a, own, foreign, seen)
{
    own = 0;
    foreign = 0;
    seen = NOBODY;
    if
    :: usesSessions = ANY(SELLS)
    :: usesSessions = false
    fi;
    d_step {
        i = 0;
        do
        :: i < MOST_ORDERS ->
            if
            :: exists(i) && !ANY(IS_OURS) && !ANY(HAS_SESSION) && !(boardUp && boardClaim[i] != NOBODY && boardClaim[i] != a) ->
                if
                :: makerOf(i) == counterOf(a) -> own++; seen = i
                :: else -> foreign++; seen = (own > 0 -> seen : i)
                fi
            :: else
            fi;
            i++
        :: else -> break
        od;
        i = 0;
        usesSessions = false
    }
}

#ifdef IN_ROW
#define IS_FREE(s) (s != Prepared && s != Sent)
#else
#define IS_FREE(s) (s != Prepared)
#endif

proctype Attempt(byte a)
{
    byte own, foreign, seen, i;
    bool isTaken, usesSessions;

    /* Counters are alike, and so are the orders of one: who is first in a row begins first. */
    (a == 0 || (a % PER > 0 && IS_FREE(state[a - 1])) || (a % PER == 0 && state[a - PER] != Prepared));
    atomic {
        if
        :: boardUp -> air[a] = true   /* it answered within 300 ms */
        :: true                       /* away or slow: the sale goes on */
        fi;
        if
        :: true
        :: move(a, NotSent)           /* died before a byte was sent */
        fi;
send:
        move(a, Sent);
        sends[a]++;
        inFlight[a] = true
    }
    if
    :: atomic { answer[a] == Refusal -> answer[a] = Nothing; move(a, Rejected); leaveTheAir(a); goto over }
    :: atomic { answer[a] == Made -> answer[a] = Nothing; seen = a * MOST_SENDS + made[a] - 1;
        claim(a, seen, isTaken);
        seen = 0;
        if
        :: isTaken -> isTaken = false; move(a, Unknown); goto unknown
        :: else -> goto placed
        fi }
    :: atomic { move(a, Unknown); answer[a] = Nothing; leaveTheAir(a) }   /* deadline, connection lost, 5xx, a page, a crash */
    :: atomic { sends[a] == 1 && inFlight[a] -> inFlight[a] = false; move(a, NotSent); leaveTheAir(a);
        if
        :: resends < RESENDS -> resends++; goto send
        :: move(a, Abandoned); goto over
        fi }
    fi;
unknown:
    atomic {
        search(a, own, foreign, seen);
        if
        :: own + foreign > 0 && isTwinInTheAir ->
            own = 0; foreign = 0; seen = 0;
            (!isTwinInTheAir);                    /* looks again when its call has come to an end */
            goto unknown
        :: own + foreign > 0 && !isTwinInTheAir && mayAdoptUnasked -> goto adopting
        :: own + foreign > 0 && !isTwinInTheAir && !mayAdoptUnasked ->
            move(a, Ambiguous);                   /* a person looks, who knows the own customers */
            if
            :: own > 0 -> goto adopting
            :: else -> move(a, Unknown)           /* it is none of these: the search goes on */
            fi
        :: else
        fi;
        own = 0; foreign = 0; seen = 0;
        if
        :: PROVES -> move(a, Absent)
        :: else -> (PROVES); goto unknown
        fi
    }
    atomic {
        if
        :: sends[a] < MOST_SENDS && resends < RESENDS ->
            search(a, own, foreign, seen);        /* one last look before it is sent again */
            seen = 0;
            if
            :: own == 0 -> foreign = 0; resends++; goto send /* what is foreign, the person has said */
            :: else -> own = 0; foreign = 0; move(a, Ambiguous); move(a, Unknown); goto unknown
            fi
        :: move(a, Abandoned); goto over
        fi
    }
adopting:
    atomic {
        own = 0; foreign = 0;
        claim(a, seen, isTaken);
        seen = 0;
        if
        :: isTaken -> isTaken = false;
            if
            :: state[a] == Ambiguous -> move(a, Unknown)
            :: else
            fi;
            goto unknown
        :: else -> goto placed
        fi
    }
placed:
    atomic {
        move(a, SessionSent);
        if
        :: true
        :: move(a, SessionUnknown)    /* the order's sessions are listed before another is made */
        fi;
        move(a, SessionOpen);
        move(a, Paid)
    }
over:
    atomic { own = 0; foreign = 0; seen = 0; done++ }
}

/* The server takes what reaches it, in any order and however late; answers get lost. Nobody hears an answer after the deadline. */
inline serve(a)
{
    inFlight[a] = false;
    if
    :: true                            /* lost on the way */
    :: state[a] == Sent -> answer[a] = Refusal
    :: true ->
        made[a]++;
        if
        :: state[a] == Sent -> answer[a] = Made
        :: true
        fi
    fi
}

active proctype Server()
{
    do
    :: atomic { inFlight[0] -> serve(0) }
#if N > 1
    :: atomic { inFlight[1] -> serve(1) }
#endif
#if N > 2
    :: atomic { inFlight[2] -> serve(2) }
#endif
#if N > 3
    :: atomic { inFlight[3] -> serve(3) }
#endif
    :: done == N && !ANY(IN_FLIGHT) -> break
    od
}

/* The board goes and comes; when it is back, each counter brings up what it missed. */
active proctype Board()
{
    byte a;
#ifdef BOARD
    if
    :: atomic { boardUp = false }
    :: true
    fi;
    if
    :: atomic { !boardUp -> boardUp = true;
        a = 0;
        do
        :: a < N ->
            if
            :: orderOf[a] != NOBODY -> boardClaim[orderOf[a]] = a
            :: else
            fi;
            air[a] = (state[a] == Sent);
            a++
        :: else -> break
        od;
        a = 0 }
    :: true
    fi
#else
    boardUp = false
#endif
}

/* At the end each order in the book has one customer: none is lost, and none is a duplicate. */
#define TAKEN_BY(k) (orderOf[k] == o)
active proctype Auditor()
{
    byte o;
    (done == N && !ANY(IN_FLIGHT));
    d_step {
        do
        :: o < MOST_ORDERS -> assert(!exists(o) || ANY(TAKEN_BY)); o++
        :: else -> break
        od
    }
}

init {
    byte a;
    atomic {
        a = 0;
        do
        :: a < MOST_ORDERS -> boardClaim[a] = NOBODY; a++
        :: else -> break
        od;
        a = 0;
        do
        :: a < N -> state[a] = Prepared; orderOf[a] = NOBODY; answer[a] = Nothing; run Attempt(a); a++
        :: else -> break
        od
    }
}
