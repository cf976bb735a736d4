/// A call as sound: chime, sentence, sentence again, ready for the hall's page to play.
@NullMarked
package vn.luot.hub.voice;

import org.jspecify.annotations.NullMarked;
