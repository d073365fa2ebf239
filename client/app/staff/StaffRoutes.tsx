/** Everything for staff: their own sign-in, the desk, screening. */
export function StaffRoutes() {
  return null;
}
