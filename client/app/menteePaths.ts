/** The paths that `MenteeRoutes` has a screen for. Unlike mentors and staff, mentees have no common first part of theirs. */
export const MENTEE_PATHS = /^\/(home|ask|talk|team|feedback|appeal|library|settings|notices)(\/.*)?$/;
